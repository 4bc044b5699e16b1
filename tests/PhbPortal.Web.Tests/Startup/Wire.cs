using System.Net.Sockets;
using System.Text;

namespace PhbPortal.Web.Tests.Startup;

/// <summary>A bare connection to a portal that listens: what is sent is sent as it stands.</summary>
internal static class Wire
{
    /// <summary>Stands as one answer more where the portal neither answers nor hangs up.</summary>
    private const string StillOpen = "HTTP/1.1 999";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    /// <summary>All that comes back until the portal ends the connection.</summary>
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
            // The portal hung up, as it may.
        }
        catch (OperationCanceledException)
        {
            return Encoding.Latin1.GetString(answer.ToArray()) + StillOpen;
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    public static Task<string> SendAsync(Uri portal, string request) => SendAsync(portal, Encoding.Latin1.GetBytes(request));

    /// <summary>The code of each answer in what came back.</summary>
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
            // It may hang up before it has read everything; what it said before that counts.
        }
    }
}
