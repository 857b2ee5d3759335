using System.Net;
using PolicyBot.Channels.Teams;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>A developer on this machine needs no registration; nobody else gets in that way.</summary>
public sealed class CallingWithoutAnAppId
{
    private const string Sentence = "Teams:AppId is empty";

    [Fact]
    public async Task In_Development_callers_on_this_machine_are_let_in_and_the_log_says_so_once()
    {
        await using var door = await DoorUnderTest.StartAsync(Unregistered, "Development");

        Assert.Equal(HttpStatusCode.OK, await door.KnockAsync((string?)null));
        Assert.Equal(HttpStatusCode.OK, await door.KnockAsync((string?)null));

        Assert.StartsWith("Warning", Assert.Single(door.Log.Lines, line => line.Contains(Sentence, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("development ")]
    public async Task Anywhere_else_nobody_is(string environment)
    {
        await using var door = await DoorUnderTest.StartAsync(Unregistered, environment);

        Assert.Equal(HttpStatusCode.Unauthorized, await door.KnockAsync((string?)null));
        Assert.Equal(HttpStatusCode.Unauthorized, await door.KnockAsync(door.Token()));
        Assert.DoesNotContain(door.Log.Lines, line => line.Contains(Sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("192.168.1.20")]
    [InlineData("2001:db8::1")]
    public async Task A_caller_from_elsewhere_is_refused(string address)
    {
        await using var door = await DoorUnderTest.StartAsync(Unregistered, "Development");
        door.From = IPAddress.Parse(address);

        Assert.Equal(HttpStatusCode.Unauthorized, await door.KnockAsync((string?)null));
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Authorization", "")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Basic eDp5")]
    public async Task A_foreign_name_for_this_machine_a_proxy_or_any_credentials_are_refused(string header, string value)
    {
        await using var door = await DoorUnderTest.StartAsync(Unregistered, "Development");
        using var request = new HttpRequestMessage(HttpMethod.Post, DoorUnderTest.Path);
        Assert.True(request.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, await door.KnockAsync(request));
    }

    [Fact]
    public async Task The_token_of_a_test_tool_is_refused()
    {
        await using var door = await DoorUnderTest.StartAsync(Unregistered, "Development");

        Assert.Equal(HttpStatusCode.Unauthorized, await door.KnockAsync(door.Token()));
    }

    [Fact]
    public async Task The_address_to_answer_to_must_be_trusted_all_the_same()
    {
        await using var door = await DoorUnderTest.StartAsync(Unregistered, "Development");
        var activity = AnActivity.Message();
        activity["serviceUrl"] = "https://evil.example";

        Assert.Equal(HttpStatusCode.Forbidden, await door.KnockAsync((string?)null, activity));
    }

    [Fact]
    public async Task Channel_and_tenant_may_be_anything_then()
    {
        await using var door = await DoorUnderTest.StartAsync(Unregistered, "Development");
        var activity = AnActivity.Message();
        activity["channelId"] = "emulator";
        activity["conversation"]!.AsObject().Remove("tenantId");
        activity.Remove("channelData");

        Assert.Equal(HttpStatusCode.OK, await door.KnockAsync((string?)null, activity));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task With_an_app_id_nobody_comes_in_without_a_token(string environment)
    {
        await using var door = await DoorUnderTest.StartAsync(environment: environment);

        Assert.Equal(HttpStatusCode.Unauthorized, await door.KnockAsync((string?)null));
        Assert.Equal(HttpStatusCode.OK, await door.KnockAsync(door.Token()));
    }

    private static void Unregistered(TeamsOptions options) => (options.AppId, options.TenantId, options.ClientSecret) = ("", "", "");
}
