using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PhbPortal.Web.Tests.Source;

/// <summary>
/// The types that the portal's assemblies reference. A kind of fault that needs a type none of them references cannot occur; what ASVS
/// asks about uploaded files, identity providers and outgoing calls applies as soon as such a type is referenced.
/// </summary>
[Asvs(
    "1.2.5",
    "1.3.2",
    "1.3.6",
    "1.4.1",
    "1.5.1",
    "1.5.2",
    "6.5.3",
    "11.2.1",
    "11.3.2",
    "12.3.2",
    "13.2.4",
    "13.2.5",
    "15.3.2",
    "6.8.1",
    "6.8.2",
    "6.8.4",
    "7.1.3",
    "7.6.1",
    "7.6.2",
    "9.1.2",
    "9.1.3",
    "9.2.3",
    "10.1.1",
    "10.1.2",
    "10.2.1",
    "10.2.2",
    "10.5.1",
    "10.5.2",
    "10.5.3",
    "10.5.4",
    "10.5.5",
    "12.3.3",
    "12.3.4"
)]
public sealed class NoForbiddenTypeIsReferenced
{
    private static readonly string[] Programs = ["PhbPortal.Domain", "PhbPortal.Data", "PhbPortal.Web"];

    private static readonly Dictionary<string, string[]> Never = new(StringComparer.Ordinal)
    {
        ["starts another program"] = ["System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo"],
        ["asks another server"] =
        [
            "System.Net.Http.HttpClient",
            "System.Net.Http.IHttpClientFactory",
            "System.Net.WebClient",
            "System.Net.WebRequest",
            "System.Net.Sockets.TcpClient",
            "System.Net.Mail.SmtpClient",
        ],
        ["reads a directory or a path language"] = ["System.DirectoryServices.DirectoryEntry", "System.Xml.XPath.XPathNavigator"],
        ["reads XML that may name other files"] =
        [
            "System.Xml.XmlDocument",
            "System.Xml.XmlTextReader",
            "System.Xml.XmlUrlResolver",
            "System.Xml.Xsl.XslCompiledTransform",
        ],
        ["makes objects of any kind from text"] =
        [
            "System.Runtime.Serialization.Formatters.Binary.BinaryFormatter",
            "System.Runtime.Serialization.NetDataContractSerializer",
            "System.Runtime.Serialization.DataContractSerializer",
            "System.Xml.Serialization.XmlSerializer",
            "Newtonsoft.Json.JsonSerializer",
        ],
        ["loads or makes code"] =
        [
            "System.Runtime.Loader.AssemblyLoadContext",
            "System.Reflection.Emit.DynamicMethod",
            "System.Reflection.Emit.AssemblyBuilder",
            "Microsoft.CSharp.RuntimeBinder.Binder",
        ],
        ["goes round the runtime's care for memory"] =
        [
            "System.Runtime.InteropServices.Marshal",
            "System.Runtime.InteropServices.NativeMemory",
            "System.Security.UnverifiableCodeAttribute",
        ],
        ["is an old cipher or hash"] =
        [
            "System.Security.Cryptography.MD5",
            "System.Security.Cryptography.DES",
            "System.Security.Cryptography.TripleDES",
            "System.Security.Cryptography.RC2",
            "System.Security.Cryptography.RijndaelManaged",
        ],
        ["is a cipher of our own use"] =
        [
            "System.Security.Cryptography.Aes",
            "System.Security.Cryptography.AesGcm",
            "System.Security.Cryptography.RSA",
            "System.Security.Cryptography.ECDsa",
            "System.Security.Cryptography.ICryptoTransform",
            "System.Security.Cryptography.SymmetricAlgorithm",
        ],
        ["trusts any certificate"] =
        [
            "System.Net.Http.HttpClientHandler",
            "System.Net.Http.SocketsHttpHandler",
            "System.Net.Security.RemoteCertificateValidationCallback",
            "System.Net.ServicePointManager",
        ],
        ["takes files from people"] = ["Microsoft.AspNetCore.Http.IFormFile", "Microsoft.AspNetCore.WebUtilities.MultipartReader"],
        ["lets another provider say who somebody is"] =
        [
            "Microsoft.AspNetCore.Authentication.OAuth.OAuthOptions",
            "Microsoft.AspNetCore.Authentication.OpenIdConnect.OpenIdConnectOptions",
            "Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler",
            "System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler",
            "Microsoft.AspNetCore.Identity.ExternalLoginInfo",
        ],
        ["opens a second channel"] = ["System.Net.WebSockets.WebSocket", "Microsoft.AspNetCore.SignalR.Hub"],
    };

    [Fact]
    public void No_assembly_references_a_forbidden_type() =>
        Assert.Empty(
            Programs.SelectMany(program =>
                Named(program)
                    .Intersect(Never.Values.SelectMany(types => types), StringComparer.Ordinal)
                    .Select(type => $"{program} names {type}")
            )
        );

    /// <summary>Only the demonstration's invented people use predictable random numbers.</summary>
    [Fact]
    public void Predictable_random_numbers_make_no_secrets()
    {
        Assert.DoesNotContain("System.Random", Named("PhbPortal.Web"));
        Assert.DoesNotContain("System.Random", Named("PhbPortal.Domain"));
        Assert.Contains("System.Security.Cryptography.RandomNumberGenerator", Named("PhbPortal.Web"));
    }

    /// <summary>This test assembly starts one, trusts none and reads files, so such types are found in it.</summary>
    [Fact]
    public void A_referenced_type_is_detected()
    {
        var named = Named("PhbPortal.Web.Tests");
        Assert.Contains("System.Diagnostics.Process", named);
        Assert.Contains("System.Net.Http.HttpClient", named);
    }

    private static HashSet<string> Named(string program)
    {
        using PEReader file = new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, program + ".dll")));
        var names = file.GetMetadataReader();
        return names
            .TypeReferences.Select(names.GetTypeReference)
            .Select(type => $"{names.GetString(type.Namespace)}.{names.GetString(type.Name)}")
            .ToHashSet(StringComparer.Ordinal);
    }
}
