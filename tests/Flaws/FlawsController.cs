using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PhbPortal.Flaws;

/// <summary>Each line that ends with names of rules must be reported by all of them.</summary>
[Route("flaws")]
public sealed class FlawsController(DbConnection connection) : Controller
{
    private const string Password = "Tr0ub4dor&3-for-the-database";

    [HttpGet("people")]
    public IActionResult People(string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select * from people where name = '" + name + "'"; // CA2100 CA3001 S2077
        return Json(command.ExecuteScalar());
    }

    [HttpGet("file")]
    public IActionResult Read(string path) => Json(System.IO.File.ReadAllText("/data/" + path)); // CA3003

    [HttpGet("code")]
    public IActionResult Code(string file) => Json(System.Reflection.Assembly.LoadFrom(file).FullName); // RS0030

    [HttpGet("shown")]
    public IActionResult Shown(string text) => Content("<p>" + text + "</p>", "text/html"); // RS0030

    [HttpGet("raw")]
    public IActionResult Raw([FromServices] IHtmlHelper html, string text) => View(html.Raw(text)); // RS0030

    [HttpGet("run")]
    public IActionResult Run(string program) => Json(Process.Start(program).Id); // RS0030

    [HttpPost("open")]
    [IgnoreAntiforgeryToken] // RS0030 S4502
    public IActionResult Open() => NoContent();

    [HttpGet("hash")]
    public IActionResult Hash(byte[] text) => Json(MD5.HashData(text)); // CA5351

    [HttpGet("sum")]
    public IActionResult Sum(byte[] text)
    {
        using var sum = MD5.Create(); // CA5351 S4790
        return Json(sum.ComputeHash(text));
    }

    [HttpGet("lot")]
    public IActionResult Lot() => Json(new Random().Next()); // CA5394 SCS0005 S2245

    [HttpGet("xml")]
    public IActionResult Xml(string text)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() };
        using var reader = XmlReader.Create(new StringReader(text), settings); // RS0030 S2755
        return Json(reader.Read());
    }

    [HttpGet("friend")]
    public IActionResult Friend()
    {
        HttpClientHandler handler = new();
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true; // S4830 SCS0004 MA0039
        return Json(handler.MaxConnectionsPerServer);
    }

    [HttpGet("match")]
    public IActionResult Match(string text) => Json(Regex.IsMatch(text, "^(a+)+$")); // MA0009 S6444

    [HttpGet("path")]
    public IActionResult Along(System.Xml.XPath.XPathNavigator document, string path) => Json(document.Evaluate(path)); // RS0030

    [HttpPost("made")]
    public IActionResult Made(Type type) => Json(new System.Xml.Serialization.XmlSerializer(type).Deserialize(Request.Body)); // RS0030

    [HttpGet("cipher")]
    public IActionResult Cipher(Aes cipher) => Json(cipher.Mode = CipherMode.ECB); // RS0030

    [HttpGet("now")]
    public IActionResult Now() => Json(DateTime.Now); // RS0030

    [HttpGet("secret")]
    public IActionResult Secret() => Json($"Server=db;Password={Password}"); // S2068
}
