using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyBot.Channels.Teams.Security;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>Keys change without notice, authorities fail, and strangers make up ids of keys.</summary>
public sealed class ReadingPublishedKeys : IAsyncLifetime
{
    private DoorUnderTest _door = null!;

    public async Task InitializeAsync() => _door = await DoorUnderTest.StartAsync();

    public async Task DisposeAsync() => await _door.DisposeAsync();

    [Fact]
    public async Task They_are_read_once_for_many_calls()
    {
        for (var call = 0; call < 5; call++)
            Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));

        Assert.Equal(1, _door.Authority.Readings);
    }

    [Fact]
    public async Task They_are_read_once_for_many_calls_that_come_at_once_at_the_start()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _door.KnockAsync(_door.Token())));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(1, _door.Authority.Readings);
    }

    [Fact]
    public async Task Nothing_is_read_for_tokens_that_are_not_from_our_authority_or_not_for_us()
    {
        await _door.KnockAsync(_door.Token().Claim("iss", "https://evil.example"));
        await _door.KnockAsync(_door.Token().Claim("aud", "99999999-2222-4333-8444-555555555555"));
        await _door.KnockAsync(_door.Token().Header("alg", "none"));
        await _door.KnockAsync("Bearer nonsense");
        await _door.KnockAsync((string?)null);

        Assert.Equal(0, _door.Authority.Readings);
    }

    [Fact]
    public async Task A_new_key_is_good_at_once()
    {
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        var old = _door.Authority.RollOver("key-2");

        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(AToken.By(old, _door.Clock.GetUtcNow())));
        Assert.Equal(3, _door.Authority.Readings);
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_once_its_key_has_another_value_under_the_same_id()
    {
        var token = _door.Token();
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(token));
        _door.Authority.RollOver(_door.Authority.Key.KeyId);
        await _door.KnockAsync(_door.Token().Header("kid", "made-up")); // has the keys read

        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(token));
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
    }

    [Fact]
    public async Task A_token_that_was_good_vouches_for_no_other_address_tenant_or_channel_than_before()
    {
        var token = _door.Token();
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(token));

        var (elsewhere, stranger, other) = (AnActivity.Message(), AnActivity.Message(), AnActivity.Message());
        elsewhere["serviceUrl"] = "https://smba.trafficmanager.net/amer/";
        stranger["channelData"]!["tenant"]!["id"] = "99999999-0000-4000-8000-000000000000";
        other["channelId"] = "webchat";

        foreach (var activity in new[] { elsewhere, stranger, other })
            Assert.Equal(HttpStatusCode.Forbidden, await _door.KnockAsync(token, activity));
        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync($"Bearer {token.Text()}A"));
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(token));
    }

    [Fact]
    public async Task The_key_of_the_rehearsal_is_good_for_nobody_else()
    {
        await using var door = await DoorUnderTest.StartAsync(rehearses: true);
        await door.GreetAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await door.KnockAsync(door.Token().Header("kid", "rehearsal")));
        Assert.Empty(door.Teams.Calls);
    }

    [Fact]
    public async Task A_made_up_key_does_not_use_up_the_turn_of_a_new_one()
    {
        await _door.KnockAsync(_door.Token());
        await _door.KnockAsync(_door.Token().Header("kid", "made-up"));
        _door.Authority.RollOver("key-2");
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        _door.Authority.RollOver("key-3");

        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        Assert.Equal(4, _door.Authority.Readings);
    }

    [Fact]
    public async Task Strangers_can_make_us_read_so_many_times_in_five_minutes_and_no_more()
    {
        await _door.KnockAsync(_door.Token());
        for (var i = 0; i < 3 * ChannelKeys.MostForUnknown; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token().Header("kid", $"made-up-{i}")));
        Assert.Equal(1 + ChannelKeys.MostForUnknown, _door.Authority.Readings);
        _door.Authority.RollOver("key-2");

        _door.Clock.Advance(ChannelKeys.RestAfterUnknown - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token()));
        _door.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
    }

    [Fact]
    public async Task Two_hundred_tokens_of_unknown_keys_at_once_cost_one_reading_and_do_not_hold_up_the_good()
    {
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        _door.Authority.Fault = async http =>
        {
            reached.TrySetResult();
            await goOn.Task;
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        };

        var strangers = Enumerable.Range(0, 200).Select(number => _door.KnockAsync(_door.Token().Header("kid", $"made-up-{number}"))).ToList();
        await reached.Task;
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        goOn.SetResult();

        Assert.All(await Task.WhenAll(strangers), answer => Assert.Equal(HttpStatusCode.Unauthorized, answer));
        Assert.Equal(2, _door.Authority.Readings);
    }

    [Fact]
    public async Task A_key_that_is_published_no_more_is_good_for_a_day_and_for_the_call_that_has_the_keys_read()
    {
        await _door.KnockAsync(_door.Token());
        var old = _door.Authority.RollOver("key-2");

        _door.Clock.Advance(ChannelKeys.ReadEvery - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(AToken.By(old, _door.Clock.GetUtcNow())));
        _door.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(AToken.By(old, _door.Clock.GetUtcNow())));

        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(AToken.By(old, _door.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task An_authority_that_hangs_holds_up_nobody_whose_key_is_known()
    {
        await _door.KnockAsync(_door.Token());
        var waiting = _door.Clock.NextWaitAsync(wait => wait == FetchKeys.Patience);
        _door.Authority.Fault = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        _door.Clock.Advance(ChannelKeys.ReadEvery);

        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        await waiting;
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));

        _door.Clock.Advance(FetchKeys.Patience);
        await ReadingIsOverAsync();
        _door.Clock.Advance(ChannelKeys.BelievedFor);
        _door.Authority.Fault = Answer(StatusCodes.Status500InternalServerError, "");
        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token()));
    }

    [Fact]
    public async Task An_authority_that_is_down_at_the_start_costs_nobody_more_than_the_calls_meanwhile()
    {
        _door.Authority.Fault = Answer(StatusCodes.Status503ServiceUnavailable, "");
        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token()));
        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token()));
        _door.Authority.Fault = null;

        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        Assert.Contains(_door.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("could not be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_authority_is_away_the_known_keys_are_good_for_two_days_and_it_is_asked_every_five_minutes()
    {
        await _door.KnockAsync(_door.Token());
        _door.Authority.Fault = Answer(StatusCodes.Status500InternalServerError, "");

        _door.Clock.Advance(ChannelKeys.ReadEvery);
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        await ReadingIsOverAsync();
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        Assert.Equal(2, _door.Authority.Readings);
        _door.Clock.Advance(ChannelKeys.RestAfterUnknown);
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
        await ReadingIsOverAsync();
        Assert.Equal(3, _door.Authority.Readings);

        _door.Clock.Advance(ChannelKeys.BelievedFor - ChannelKeys.ReadEvery);
        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token()));
        _door.Authority.Fault = null;
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
    }

    [Fact]
    public async Task A_new_key_during_a_short_failure_is_good_half_a_minute_later()
    {
        await _door.KnockAsync(_door.Token());
        _door.Authority.RollOver("key-2");
        _door.Authority.Fault = Answer(StatusCodes.Status502BadGateway, "");
        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token()));
        _door.Authority.Fault = null;

        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token()));
        Assert.Equal(2, _door.Authority.Readings);
        _door.Clock.Advance(ChannelKeys.RestAfterFailure);

        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"jwks_uri":17}""")]
    [InlineData("""{"jwks_uri":"","keys":{}}""")]
    [InlineData("""{"jwks_uri":"\ud800","keys":[]}""")]
    [InlineData("<html>Sign in to the hotel's network</html>")]
    public async Task Rubbish_in_place_of_the_documents_lets_nobody_in_and_breaks_nothing(string rubbish)
    {
        _door.Authority.Fault = Answer(StatusCodes.Status200OK, rubbish);
        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token()));
        _door.Authority.Fault = null;

        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
    }

    [Theory]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[null,1,"x",[],{}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"key-1","n":"AQAB","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"key-1","n":"not base64!","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"key-1","n":"","e":""}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":["key-1"],"n":"AQAB","e":"AQAB"}]}""")]
    public async Task A_set_without_a_key_that_may_be_used_lets_nobody_in(string keys)
    {
        _door.Authority.Fault = http => http.Request.Path.Value!.EndsWith("keys", StringComparison.Ordinal)
            ? http.Response.WriteAsync(keys)
            : http.Response.WriteAsJsonAsync(new { jwks_uri = new Uri(_door.Authority.Address, "/keys") });

        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token()));
    }

    [Fact]
    public async Task One_broken_key_does_not_spoil_the_others()
    {
        _door.Authority.Published.Insert(0, "rubbish");
        _door.Authority.Published.Insert(0, SigningKey.Make("small", bits: 1_024).Jwk());

        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
    }

    [Fact]
    public async Task Documents_of_more_than_a_megabyte_are_not_read()
    {
        _door.Authority.Fault = Answer(StatusCodes.Status200OK, $$"""{"jwks_uri":"{{_door.Authority.Address}}v1/.well-known/keys","filler":"{{new string('x', FetchKeys.Largest)}}"}""");

        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token()));
    }

    [Fact]
    public async Task An_authority_that_does_not_answer_is_waited_for_ten_seconds()
    {
        var waiting = _door.Clock.NextWaitAsync(wait => wait == FetchKeys.Patience);
        _door.Authority.Fault = http => Task.Delay(Timeout.Infinite, http.RequestAborted);

        var knock = _door.KnockAsync(_door.Token());
        await waiting;
        Assert.False(knock.IsCompleted);
        _door.Clock.Advance(FetchKeys.Patience);

        Assert.Equal(HttpStatusCode.Unauthorized, await knock);
        _door.Authority.Fault = null;
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync(_door.Token()));
    }

    [Fact]
    public async Task An_authority_that_trickles_is_not_waited_for_any_longer()
    {
        var waiting = _door.Clock.NextWaitAsync(wait => wait == FetchKeys.Patience);
        var begun = new TaskCompletionSource();
        _door.Authority.Fault = async http =>
        {
            await http.Response.WriteAsync("{", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        };

        var knock = _door.KnockAsync(_door.Token());
        await waiting;
        await begun.Task;
        _door.Clock.Advance(FetchKeys.Patience);

        Assert.Equal(HttpStatusCode.Unauthorized, await knock);
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var elsewhere = await FakeAuthority.StartAsync();
        _door.Authority.Fault = http => Task.Run(() => http.Response.Redirect(elsewhere.MetadataUrl));

        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(AToken.By(elsewhere.Key, _door.Clock.GetUtcNow())));
        Assert.Equal(0, elsewhere.Readings);
    }

    [Theory]
    [InlineData("https://login.example/keys", "https://login.example/metadata", true)]
    [InlineData("https://keys.example/keys", "https://login.example/metadata", true)]
    [InlineData("https://keys.example/keys", "http://127.0.0.1:5000/metadata", true)]
    [InlineData("http://127.0.0.1:5000/keys", "http://127.0.0.1:5000/metadata", true)]
    [InlineData("http://localhost:5000/keys", "http://127.0.0.1:5000/metadata", true)]
    [InlineData("http://127.0.0.1:5000/keys", "https://login.example/metadata", false)]
    [InlineData("http://login.example/keys", "https://login.example/metadata", false)]
    [InlineData("http://login.example/keys", "http://127.0.0.1:5000/metadata", false)]
    [InlineData("https://user@login.example/keys", "https://login.example/metadata", false)]
    [InlineData("/keys", "https://login.example/metadata", false)]
    [InlineData("file:///etc/passwd", "http://127.0.0.1:5000/metadata", false)]
    [InlineData("ftp://login.example/keys", "https://login.example/metadata", false)]
    public void Metadata_may_point_to_keys_behind_TLS_only_or_on_this_machine_when_they_are_there_themselves(string keys, string metadata, bool isGood)
    {
        var document = Encoding.UTF8.GetBytes($$"""{"jwks_uri":"{{keys}}"}""");

        if (isGood)
            Assert.Equal(keys, KeyDocuments.ReadKeysAddress(document, new Uri(metadata)).ToString());
        else
            Assert.Throws<FormatException>(() => KeyDocuments.ReadKeysAddress(document, new Uri(metadata)));
    }

    [Fact]
    public async Task A_token_ends_when_the_clock_says_so()
    {
        var token = _door.Token().Text();
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync($"Bearer {token}"));

        _door.Clock.Advance(TimeSpan.FromMinutes(59) + TokenRules.ClockSkew);
        Assert.Equal(HttpStatusCode.OK, await _door.KnockAsync($"Bearer {token}"));
        _door.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync($"Bearer {token}"));
    }

    /// <summary>Waits for the reading that is under way and will fail; after one that has failed, none is begun for a key that nobody knows.</summary>
    private async Task ReadingIsOverAsync() => Assert.Equal(HttpStatusCode.Unauthorized, await _door.KnockAsync(_door.Token().Header("kid", "made-up")));

    private static Func<HttpContext, Task> Answer(int status, string body) => http =>
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(body);
    };
}
