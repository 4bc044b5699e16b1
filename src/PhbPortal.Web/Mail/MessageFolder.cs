using System.Globalization;
using System.Net.Mail;
using System.Text;
using PhbPortal.Data.Stores;
using PhbPortal.Web.Startup;

namespace PhbPortal.Web.Mail;

/// <summary>
/// Writes each message as a file to a folder from which a mail server collects it: the setting <c>Messages:Folder</c>, otherwise
/// <c>outbox</c> in the portal's folder. The portal has no SMTP library.
/// </summary>
public sealed class MessageFolder(IConfiguration configuration, IHostEnvironment environment, TimeProvider time) : IMessageCarrier
{
    private const string Usual = "no-reply@localhost";

    private readonly string sender = SenderOf(configuration);

    public string Folder { get; } =
        configuration["Messages:Folder"] is { Length: > 0 } named
            ? Path.GetFullPath(named, environment.ContentRootPath)
            : Path.Combine(StoreChoice.FolderOf(configuration, environment.ContentRootPath), "outbox");

    public async Task CarryAsync(string reference, OutgoingMail mail, CancellationToken cancellationToken)
    {
        Make(Folder);
        var (file, part) = (Path.Combine(Folder, reference + ".eml"), Path.Combine(Folder, reference + ".part"));
        // The file appears complete or not at all.
        await File.WriteAllTextAsync(part, Written(reference, mail), new UTF8Encoding(false), cancellationToken);
        File.Move(part, file, overwrite: true);
    }

    // A link in a message gives access, so only the portal's user and group may read it.
    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead
                    | UnixFileMode.UserWrite
                    | UnixFileMode.UserExecute
                    | UnixFileMode.GroupRead
                    | UnixFileMode.GroupWrite
                    | UnixFileMode.GroupExecute
            );
    }

    private string Written(string reference, OutgoingMail mail) =>
        string.Join(
            "\r\n",
            [
                $"Message-ID: <{reference}@{new MailAddress(sender).Host}>",
                $"Date: {time.GetUtcNow().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)}",
                $"From: {sender}",
                $"To: {OneLine(mail.To)}",
                $"Subject: {OneLine(mail.Subject)}",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                mail.Text.ReplaceLineEndings("\r\n"),
                "",
            ]
        );

    // A line break in an address would let its author add a header.
    private static string OneLine(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    private static string SenderOf(IConfiguration configuration)
    {
        var setting = configuration["Messages:From"] is { Length: > 0 } named ? named : Usual;
        return MailAddress.TryCreate(setting, out _)
            ? setting
            : throw new CannotStart($"Messages:From is '{setting}'. It must be an email address.");
    }
}
