using System.Net;
using System.Net.Sockets;
using System.Text;
using PolicyBot.Channels;
using PolicyBot.Channels.Teams;
using PolicyBot.Channels.Teams.Security;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>Clouds and tenants by configuration, and what a call looks like that HttpClient cannot make.</summary>
public sealed class ChoosingWhoMayCall
{
    private const string OtherTenant = "0e1f2a3b-4c5d-4e6f-8a7b-9c0d1e2f3a4b";

    [Theory]
    [InlineData(nameof(TeamsCloud.Public), "https://api.botframework.com")]
    [InlineData(nameof(TeamsCloud.UsGov), "https://api.botframework.us")]
    [InlineData(nameof(TeamsCloud.UsGovDoD), "https://api.botframework.us")]
    [InlineData(nameof(TeamsCloud.China), "https://api.botframework.azure.cn")]
    public async Task Each_cloud_has_its_issuer_and_no_other(string cloud, string issuer)
    {
        await using var door = await DoorUnderTest.StartAsync(options => options.Cloud = Enum.Parse<TeamsCloud>(cloud));

        foreach (var any in new[] { "https://api.botframework.com", "https://api.botframework.us", "https://api.botframework.azure.cn" })
            Assert.Equal(any == issuer ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, await door.KnockAsync(door.Token().Claim("iss", any)));
    }

    [Fact]
    public async Task The_list_of_tenants_stands_in_place_of_the_registrations_own()
    {
        await using var door = await DoorUnderTest.StartAsync(options => options.AllowedTenants.AddRange([OtherTenant, "99999999-4c5d-4e6f-8a7b-9c0d1e2f3a4b"]));
        var ofAnother = AnActivity.Message();
        ofAnother["conversation"]!["tenantId"] = OtherTenant;
        ofAnother["channelData"]!["tenant"]!["id"] = OtherTenant.ToUpperInvariant();

        Assert.Equal(HttpStatusCode.OK, await door.KnockAsync(door.Token(), ofAnother));
        Assert.Equal(HttpStatusCode.Forbidden, await door.KnockAsync(door.Token()));
    }

    [Theory]
    [InlineData("Development", HttpStatusCode.OK)]
    [InlineData("Production", HttpStatusCode.Forbidden)]
    public async Task Without_any_tenant_named_all_are_let_in_in_Development_and_none_elsewhere(string environment, HttpStatusCode expected)
    {
        await using var door = await DoorUnderTest.StartAsync(options => options.TenantId = "", environment);
        var nameless = AnActivity.Message();
        nameless["conversation"]!.AsObject().Remove("tenantId");
        nameless.Remove("channelData");

        Assert.Equal(expected, await door.KnockAsync(door.Token()));
        Assert.Equal(expected, await door.KnockAsync(door.Token(), nameless));
    }

    [Theory]
    [InlineData("Development", "", HttpStatusCode.OK)]
    [InlineData("Development", AnActivity.TenantId, HttpStatusCode.Forbidden)]
    [InlineData("Production", "", HttpStatusCode.Forbidden)]
    [InlineData("Production", AnActivity.TenantId, HttpStatusCode.Forbidden)]
    public async Task Another_channel_where_whoever_writes_names_the_tenant_is_let_in_only_where_no_tenant_is_asked_for(string environment, string tenant, HttpStatusCode expected)
    {
        await using var door = await DoorUnderTest.StartAsync(options => options.TenantId = tenant, environment);
        var key = door.Authority.Publish(SigningKey.Make("webchat") with { Endorsements = ["webchat"] });
        var activity = AnActivity.Message();
        activity["channelId"] = "webchat";

        Assert.Equal(expected, await door.KnockAsync(AToken.By(key, door.Clock.GetUtcNow()), activity));
    }

    [Fact]
    public async Task Two_headers_are_refused_even_if_both_are_good()
    {
        await using var door = await DoorUnderTest.StartAsync();
        var token = door.Token().Text();

        Assert.StartsWith("HTTP/1.1 200", await SendRawAsync(door, $"Authorization: Bearer {token}\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401", await SendRawAsync(door, $"Authorization: Bearer {token}\r\nAuthorization: Bearer {token}\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401", await SendRawAsync(door, $"Authorization: Bearer {token}\r\nauthorization: Basic eDp5\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401", await SendRawAsync(door, $"Authorization:\r\nAuthorization: Bearer {token}\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_of_a_megabyte_is_not_even_looked_at()
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        http.Request.Headers.Authorization = $"Bearer {new string('A', 1024 * 1024)}.AAAA.AAAA";

        Assert.Null(BearerToken.Read(http.Request.Headers));
    }

    [Fact]
    public async Task The_log_says_why_and_says_it_seldom_and_nothing_of_who()
    {
        await using var door = await DoorUnderTest.StartAsync();
        var token = door.Token().Claim("aud", "99999999-2222-4333-8444-555555555555").Claim("name", "Ines Marchetti");

        await door.KnockAsync(token);
        await door.KnockAsync(token);
        Assert.Single(door.Log.Lines, IsRefusal);
        door.Clock.Advance(Refusals.SaidEvery);
        await door.KnockAsync(token);

        Assert.Equal(2, door.Log.Lines.Count(IsRefusal));
        Assert.All(door.Log.Lines, line =>
        {
            Assert.DoesNotContain("99999999", line, StringComparison.Ordinal);
            Assert.DoesNotContain("Marchetti", line, StringComparison.Ordinal);
            Assert.DoesNotContain(AnActivity.TenantId, line, StringComparison.Ordinal);
            Assert.DoesNotContain(token.Text()[..40], line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task In_Development_the_log_says_once_that_an_app_id_without_credentials_cannot_answer()
    {
        await using var door = await DoorUnderTest.StartAsync(options => options.ClientSecret = "", "Development");
        await door.KnockAsync(door.Token());
        await door.KnockAsync(door.Token());

        Assert.Single(door.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("ManagedIdentity", StringComparison.Ordinal));
    }

    private static bool IsRefusal(string line) => line.Contains("A call over Teams was refused: a token of another issuer, or for another bot.", StringComparison.Ordinal);

    private static async Task<string> SendRawAsync(DoorUnderTest door, string headers)
    {
        var body = AnActivity.Message().ToJsonString();
        using var wire = new TcpClient();
        await wire.ConnectAsync(door.Http.BaseAddress!.Host, door.Http.BaseAddress.Port);
        var stream = wire.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"POST {DoorUnderTest.Path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
