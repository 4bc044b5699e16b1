using System.Net.Sockets;
using System.Text;

namespace PhbPortal.Web.Tests.Startup;

/// <summary>A raw connection to a listening portal, which sends bytes unchanged.</summary>
internal static class Wire
{
    /// <summary>Appears as an extra answer when the portal neither answers nor closes the connection.</summary>
    private const string StillOpen = "HTTP/1.1 999";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    /// <summary>Everything received until the portal closes the connection.</summary>
    public static async Task<string> SendAsync(Uri portal, byte[] request)
    {
        using TcpClient connection = new();
        using CancellationTokenSource stop = new(LongestWait);
        await connection.ConnectAsync(portal.Host, portal.Port, stop.Token);
        var stream = connection.GetStream();
        using MemoryStream answer = new();
        try
        {
            var reading = stream.CopyToAsync(answer, stop.Token);
            await SendAsync(stream, request, stop.Token);
            await reading;
        }
        catch (IOException)
        {
            // The portal may close the connection.
        }
        catch (OperationCanceledException)
        {
            return Encoding.Latin1.GetString(answer.ToArray()) + StillOpen;
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    public static Task<string> SendAsync(Uri portal, string request) => SendAsync(portal, Encoding.Latin1.GetBytes(request));

    /// <summary>The status code of each answer received.</summary>
    public static IReadOnlyList<int> Codes(string answers) =>
        [.. answers.Split("HTTP/1.1 ").Skip(1).Select(answer => int.Parse(answer[..3], System.Globalization.CultureInfo.InvariantCulture))];

    private static async Task SendAsync(NetworkStream stream, byte[] request, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(request, cancellationToken);
        }
        catch (IOException)
        {
            // The portal may close the connection before it has read everything; what it answered before that counts.
        }
    }
}
