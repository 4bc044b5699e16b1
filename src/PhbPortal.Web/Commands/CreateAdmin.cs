using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using PhbPortal.Data.Accounts;
using PhbPortal.Domain.People;
using PhbPortal.Web.SignIn;
using PhbPortal.Web.Startup;
using PhbPortal.Web.Time;
using PhbPortal.Web.Ui;

namespace PhbPortal.Web.Commands;

/// <summary>Creates the first account of a new portal: an administrator, who then creates the others.</summary>
public static class CreateAdmin
{
    private static readonly Option<string?> SignInName = new("--sign-in-name")
    {
        Description = "The name to sign in with; without it the email address.",
    };
    private static readonly Option<string?> Email = new("--email") { Description = "Where messages go, if anywhere." };
    private static readonly Option<string> Name = new("--name") { Description = "The administrator's name.", Required = true };
    private static readonly Option<FileInfo?> PasswordFile = new("--password-file")
    {
        Description = "A file whose first line is the password; without it the password is read from standard input.",
    };

    public static Command Command(Func<string[], WebApplication> build)
    {
        var command = CommandLine.Named(
            "create-admin",
            "Make an administrator's account.",
            (parsed, stop) => RunAsync(parsed, build, stop)
        );
        command.Add(SignInName);
        command.Add(Email);
        command.Add(Name);
        command.Add(PasswordFile);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<string[], WebApplication> build, CancellationToken cancellationToken)
    {
        await using var app = build(CommandLine.SettingsOf(parsed));
        await app.ExpectCurrentAsync(cancellationToken);
        var output = parsed.InvocationConfiguration.Output;
        var password = await PasswordAsync(parsed.GetValue(PasswordFile), output, cancellationToken);

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.OpenForThePortal();
        var email = parsed.GetValue(Email)?.Tidy();
        var name =
            parsed.GetValue(SignInName)?.Tidy()
            ?? email
            ?? throw new CannotStart("Give --sign-in-name or --email: without one of them nobody can sign in.");
        var user = new PortalUser
        {
            DisplayName = parsed.GetRequiredValue(Name).TidyName(),
            UserName = name,
            Email = email,
            EmailConfirmed = email is not null,
        };
        user.Open(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        await using var whole = await db.Database.BeginTransactionAsync(cancellationToken);
        var made = await users.CreateAsync(user, password);
        if (!made.Succeeded)
            throw new CannotStart(string.Join(' ', made.Errors.Select(e => e.Description)));
        db.Memberships.Add(new(user.Id, Role.Administrator, app.Services.GetRequiredService<PortalClock>().Today));
        await db.SaveChangesAsync(cancellationToken);
        await whole.CommitAsync(cancellationToken);
        await output.WriteLineAsync($"{name} can now sign in as an administrator.");
        return 0;
    }

    private static async Task<string> PasswordAsync(FileInfo? file, TextWriter output, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            if (!file.Exists)
                throw new CannotStart($"The file {file.FullName} does not exist.");
            return await FirstLineAsync(file.OpenText(), cancellationToken);
        }

        await output.WriteAsync($"Password ({SignInSetup.ShortestPassword} characters or more): ");
        return await FirstLineAsync(CommandLine.Input, cancellationToken);
    }

    private static async Task<string> FirstLineAsync(TextReader reader, CancellationToken cancellationToken) =>
        await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line
            ? line
            : throw new CannotStart("There is no password to read.");
}
