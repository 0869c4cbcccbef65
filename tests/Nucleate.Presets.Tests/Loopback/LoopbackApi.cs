using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Nucleate.Presets.Tests.Loopback;

/// <summary>Takes one request over HTTP on this machine, keeps its body, and refuses it.</summary>
internal sealed class LoopbackApi : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task<string> _request;

    public LoopbackApi()
    {
        Address = new Uri(Listen());
        _request = TakeAsync();
    }

    /// <summary>The root of all routes.</summary>
    public Uri Address { get; }

    /// <summary>The route that was asked for.</summary>
    public string Route { get; private set; } = string.Empty;

    /// <summary>The body of the request, once the client was refused.</summary>
    public async Task<string> BodyAsync(Func<Task> send)
    {
        await Assert.ThrowsAnyAsync<Exception>(send);
        Assert.True(_request.IsCompletedSuccessfully, "The client failed before it sent anything.");
        return await _request;
    }

    public void Dispose() => _listener.Close();

    // Another program may take the port between the look and the start.
    private string Listen()
    {
        for (int attempt = 0; ; attempt++)
        {
            string address = FormattableString.Invariant($"http://127.0.0.1:{FreePort()}/");
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(address);
            try
            {
                _listener.Start();
                return address;
            }
            catch (HttpListenerException) when (attempt < 20)
            {
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task<string> TakeAsync()
    {
        HttpListenerContext context = await _listener.GetContextAsync();
        Route = context.Request.Url!.AbsolutePath;
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        string body = await reader.ReadToEndAsync();
        context.Response.StatusCode = (int)HttpStatusCode.BadRequest;
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync("""{"type":"error","error":{"type":"invalid_request_error","message":"refused"}}"""u8.ToArray());
        context.Response.Close();
        return body;
    }
}
