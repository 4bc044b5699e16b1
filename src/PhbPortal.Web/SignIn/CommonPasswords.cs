using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Identity;
using PhbPortal.Data.Accounts;

namespace PhbPortal.Web.SignIn;

/// <summary>
/// Refuses passwords that are guessed first, however long: common words and phrases, alone, in pairs or repeated, with digits and signs
/// around them or instead of letters; keyboard sequences; words of this service and of the account itself.
/// </summary>
public sealed class CommonPasswords : IPasswordValidator<PortalUser>
{
    private const int FewestCharacters = 5;
    private const int LongestUnit = 8;
    private const int ShortestRun = 4;
    private const int MostCommonWords = 2;
    private const int ShortestOwnWord = 3;

    private static readonly string[] Runs =
    [
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        "qazwsxedcrfvtgbyhnujmikolp",
        "1q2w3e4r5t6y7u8i9o0p",
    ];

    private readonly FrozenSet<string> words;

    /// <param name="more">A file of further passwords, one per line, from the setting Passwords:ListFile.</param>
    public CommonPasswords(string? more = null)
    {
        using var own = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(own);
        var lines = reader.ReadToEnd().Split('\n').Concat(more is null ? [] : File.ReadLines(more));
        words = lines
            .Where(line => !line.StartsWith('#'))
            .Select(Plain)
            .Where(word => word.Length >= ShortestOwnWord)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    public int Count => words.Count;

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(
            IsCommon(password ?? "", user)
                ? IdentityResult.Failed(
                    new IdentityError
                    {
                        Code = "PasswordIsCommon",
                        Description =
                            "This password is easy to guess. Put three or four words together that have nothing to do with each "
                            + "other, with you or with this service",
                    }
                )
                : IdentityResult.Success
        );

    public bool IsCommon(string password, PortalUser user)
    {
        var typed = password.ToLowerInvariant();
        if (typed.Distinct().Count() < FewestCharacters || IsRepeated(typed) || IsRun(typed))
            return true;
        var own = OwnWords(user);
        return new[] { Plain(typed), Letters(typed), Plain(WithLetters(Core(typed))) }
            .Distinct(StringComparer.Ordinal)
            .Any(form => IsMadeOf(form, own));
    }

    private static IReadOnlySet<string> OwnWords(PortalUser user) =>
        $"{user.UserName} {user.Email} {user.DisplayName}"
            .ToLowerInvariant()
            .Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestOwnWord)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Consists only of listed words, at most two different ones; words from the account do not count.</summary>
    private bool IsMadeOf(string text, IReadOnlySet<string> own) => text.Length == 0 || words.Contains(text) || IsMadeOf(text, own, []);

    private bool IsMadeOf(ReadOnlySpan<char> text, IReadOnlySet<string> own, string[] used)
    {
        if (text.Length == 0)
            return true;
        for (var length = text.Length; length >= ShortestOwnWord; length--)
        {
            var word = text[..length].ToString();
            var isOwn = own.Contains(word);
            if (!isOwn && !words.Contains(word))
                continue;
            string[] now = isOwn || used.Contains(word, StringComparer.Ordinal) ? used : [.. used, word];
            if (now.Length <= MostCommonWords && IsMadeOf(text[length..], own, now))
                return true;
        }

        return false;
    }

    private static bool IsRepeated(string text) =>
        Enumerable
            .Range(1, Math.Min(LongestUnit, text.Length / 2))
            .Any(unit => Enumerable.Range(unit, text.Length - unit).All(at => text[at] == text[at - unit]));

    /// <summary>Consists only of pieces of keyboard rows, the alphabet or digits in order, forwards or backwards.</summary>
    private static bool IsRun(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var length = Math.Min(LongestUnit * 4, text.Length - at);
            while (length >= ShortestRun && !Runs.Any(run => Holds(run, text.Substring(at, length))))
                length--;
            if (length < ShortestRun && text.Length - at >= ShortestRun)
                return false;
            at += Math.Max(length, ShortestRun);
        }

        return true;
    }

    private static bool Holds(string run, string piece) =>
        run.Contains(piece, StringComparison.Ordinal) || run.Contains(new string([.. piece.Reverse()]), StringComparison.Ordinal);

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    // Digits and signs before and after are ignored, whatever letters they resemble.
    private static string Core(string text)
    {
        var letters = Enumerable.Range(0, text.Length).Where(at => char.IsLetter(text[at])).ToList();
        return letters.Count == 0 ? "" : text[letters[0]..(letters[^1] + 1)];
    }

    // Reads "p4ssw0rd" as "password".
    private static string WithLetters(string text)
    {
        var read = new StringBuilder(text);
        foreach (
            var (sign, letter) in new[]
            {
                ('0', 'o'),
                ('1', 'i'),
                ('3', 'e'),
                ('4', 'a'),
                ('5', 's'),
                ('7', 't'),
                ('@', 'a'),
                ('$', 's'),
                ('!', 'i'),
            }
        )
            read.Replace(sign, letter);
        return read.ToString();
    }
}
