using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PhbPortal.Domain.Values;

/// <summary>
/// The hash of one link in a chain. Each field is hashed with its length, so that no two different links look the same; the first fields
/// should name the format and give the hash of the previous link.
/// </summary>
public static class LinkedHash
{
    /// <returns>SHA-256 as 64 lower-case hexadecimal digits.</returns>
    public static string Of(IEnumerable<string> fields)
    {
        var text = new StringBuilder(512);
        foreach (var field in fields)
            text.Append(field.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(field).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
