using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Calls;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Connector;

/// <summary>As Azure's app services offer it: an endpoint on the machine itself, named by the environment.</summary>
public sealed class BeingAManagedIdentity
{
    [Fact]
    public async Task The_machine_itself_vouches_for_us()
    {
        ConcurrentQueue<string> asked = [];
        await using var machine = await HttpReceiver.StartAsync(context =>
        {
            asked.Enqueue(context.Request.QueryString.Value ?? "");
            var expires = TimeProvider.System.GetUtcNow().AddHours(2).ToUnixTimeSeconds();
            return context.Response.WriteAsJsonAsync(new { access_token = $"machine-{asked.Count}", expires_on = $"{expires}", resource = "https://api.botframework.com", token_type = "Bearer" });
        });
        using var http = new EntraHttp(OutgoingHttp.Handler());
        var options = new TeamsOptions { AppId = AnActivity.AppId, TenantId = AnActivity.TenantId, ManagedIdentity = true };

        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", new Uri(machine.Address, "/msi/token").AbsoluteUri);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "a header of the machine's");
        try
        {
            var tokens = new TokenSources(Options.Create(options), new FakeClock(), http).Open();
            var first = await tokens.IssueAsync(null, CancellationToken.None);
            var kept = await tokens.IssueAsync(null, CancellationToken.None);
            var other = await tokens.IssueAsync("machine-1", CancellationToken.None);

            Assert.Equal([new TokenAnswer.Issued("machine-1"), new TokenAnswer.Issued("machine-1"), new TokenAnswer.Issued("machine-2")], [first, kept, other]);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }

        Assert.Equal(2, asked.Count);
        Assert.All(asked, query =>
        {
            Assert.Contains("&resource=https://api.botframework.com&", Uri.UnescapeDataString(query) + "&", StringComparison.Ordinal);
            Assert.Contains($"client_id={AnActivity.AppId}", query, StringComparison.Ordinal);
        });
    }
}
