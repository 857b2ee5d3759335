using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Hosting;

/// <summary>No configuration turns an access log on.</summary>
public sealed class KeepingQuiet
{
    [Fact]
    public async Task At_the_most_talkative_setting_nothing_of_a_request_is_in_the_log()
    {
        await using var host = await HostUnderTest.StartAsync(
            app =>
            {
                app.UseHttpLogging();
                app.UseStaticFiles();
                app.MapPost("/marker-path/{value}", (string value) => value.Length);
            },
            services => services.AddHttpLogging(logging => logging.LoggingFields = Microsoft.AspNetCore.HttpLogging.HttpLoggingFields.All),
            ("Logging:LogLevel:Default", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore.HttpLogging", "Trace"),
            ("Logging:Console:IncludeScopes", "true"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/marker-path/marker-value?q=marker-query") { Content = new StringContent("marker-body") };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("marker-agent", "1"));
        request.Headers.Add("X-Forwarded-For", "192.0.2.77");
        request.Headers.Add("Cookie", "marker=cookie");

        using var answer = await host.Http.SendAsync(request);
        using var missing = await host.Http.GetAsync("/marker-missing");
        using var error = await host.Http.GetAsync("/marker-path/a/b/c%00?marker");

        answer.EnsureSuccessStatusCode();
        Assert.Contains(host.Log.Lines, line => line.Contains("Application started", StringComparison.Ordinal)); // the book is open
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("marker", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("192.0.2.77", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nor_is_what_a_request_made_the_bot_send()
    {
        await using var receiver = await HttpReceiver.StartAsync(_ => Task.CompletedTask);
        await using var host = await HostUnderTest.StartAsync(
            app => app.MapGet("/", async (IHttpClientFactory clients) => await clients.CreateClient("any").GetStringAsync(new Uri(receiver.Address, "/marker-peer"))),
            services => services.AddHttpClient());

        using var answer = await host.Http.GetAsync("/");

        answer.EnsureSuccessStatusCode();
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("marker", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_bots_own_lines_are_still_heard_and_carry_no_request_as_scope()
    {
        await using var host = await HostUnderTest.StartAsync(app => app.MapGet("/marker-path", (ILoggerFactory loggers) =>
        {
            loggers.CreateLogger("PolicyBot.Somewhere").LogWarning("Heard.");
            return Results.Ok();
        }));

        using var answer = await host.Http.GetAsync("/marker-path");

        var line = Assert.Single(host.Log.Lines, line => line.Contains("Heard.", StringComparison.Ordinal));
        Assert.DoesNotContain("marker", line, StringComparison.Ordinal);
    }
}
