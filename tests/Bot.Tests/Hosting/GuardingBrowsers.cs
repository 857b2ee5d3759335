using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Hosting;

public sealed class GuardingBrowsers
{
    [Fact]
    public async Task Every_answer_tells_the_browser_to_take_and_give_nothing()
    {
        await using var host = await HostUnderTest.StartAsync(app => app.MapGet("/", () => "hello"));

        using var answer = await host.Http.GetAsync("/");

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Header(answer, "Content-Security-Policy"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_page_may_say_itself_how_long_it_is_kept()
    {
        await using var host = await HostUnderTest.StartAsync(app => app.MapGet("/", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-cache";
            return "hello";
        }));

        using var answer = await host.Http.GetAsync("/");

        Assert.Equal("no-cache", Header(answer, "Cache-Control"));
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));
}
