using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace PresetsSample.Service;

/// <summary>Plays the services on this machine, and keeps what arrived.</summary>
public sealed class LoopbackService : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly IReadOnlyList<IApi> _apis;
    private readonly Task _serving;

    private LoopbackService(HttpListener listener, IReadOnlyList<IApi> apis)
    {
        _listener = listener;
        _apis = apis;
        Address = new Uri(listener.Prefixes.Single());
        _serving = ServeAsync();
    }

    /// <summary>The root of all routes.</summary>
    public Uri Address { get; }

    /// <summary>The last request and its answer.</summary>
    public Exchange? Last { get; private set; }

    /// <summary>Starts the service on a free port.</summary>
    public static LoopbackService Start(params IReadOnlyList<IApi> apis)
    {
        // Another program may take the port between the look and the start.
        for (int attempt = 0; ; attempt++)
        {
            var listener = new HttpListener();
            listener.Prefixes.Add(FormattableString.Invariant($"http://127.0.0.1:{FreePort()}/"));
            try
            {
                listener.Start();
                return new LoopbackService(listener, apis);
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                listener.Close();
            }
        }
    }

    /// <summary>Stops the service.</summary>
    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The listener was closed.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        string route = context.Request.Url!.AbsolutePath;
        var request = (JsonObject)(await JsonNode.ParseAsync(context.Request.InputStream))!;
        Answer answer = _apis.FirstOrDefault(api => api.Serves(route))?.Answer(request) ?? new Answer(404, "text/plain", []);
        Last = new Exchange(route, request, answer);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        await context.Response.OutputStream.WriteAsync(answer.Body);
        context.Response.Close();
    }
}
