using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Connector;

public sealed class SendingAgain
{
    [Fact]
    public async Task Every_passing_trouble_is_waited_out_and_the_message_arrives_once()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail([.. new[] { 429, 412, 502, 503, 504 }.Select(status => ConnectorFault.Status(status, "ServiceError"))]);

        var waits = await RunAsync(rig, () => rig.Patient.SendAsync(rig.To, ConnectorRig.Message(), CancellationToken.None));

        Assert.Equal(6, rig.Fake.Calls.Count);
        Assert.Single(rig.Fake.Messages(ConnectorRig.Conversation));
        Assert.Equal(5, waits.Count);
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
        Assert.True(waits.Sum(wait => wait.TotalSeconds) > 10, "the pauses grow");
        Assert.Empty(rig.Log.Lines);
    }

    [Fact]
    public async Task The_connector_is_left_alone_for_as_long_as_it_asked()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Status(429, "Throttled", retryAfter: "45"));

        var wait = Assert.Single(await RunAsync(rig, () => rig.Patient.SendAsync(rig.To, ConnectorRig.Message(), CancellationToken.None)));

        Assert.InRange(wait, TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(49.5));
    }

    [Fact]
    public async Task Who_asks_for_more_time_than_anybody_waits_is_given_up_at_once()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Status(429, "Throttled", retryAfter: "600"));

        var answer = await rig.Patient.SendAsync(rig.To, ConnectorRig.Message(), CancellationToken.None);

        Assert.Equal(TimeSpan.FromMinutes(10), Assert.IsType<ConnectorAnswer.TryAgain>(answer).After);
        Assert.Single(rig.Fake.Calls);
    }

    [Fact]
    public async Task Patience_ends_after_two_minutes_or_so()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail([.. Enumerable.Repeat(ConnectorFault.Status(503, "ServiceError"), 20)]);

        var waits = await RunAsync(rig, () => rig.Patient.SendAsync(rig.To, ConnectorRig.Message(), CancellationToken.None), expected: typeof(ConnectorAnswer.TryAgain));

        Assert.InRange(rig.Fake.Calls.Count, 4, 8);
        Assert.True(waits.Sum(wait => wait.TotalSeconds) < 150);
        Assert.Equal("Warning PolicyBot.Channels.Teams.Connector.SendPatiently: Teams did not take what we had to send: HTTP 503 ServiceError.", Assert.Single(rig.Log.Lines).Split("  [")[0].TrimEnd());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task What_will_not_pass_is_not_tried_again(int status)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Status(status, "SomeCode"));

        await rig.Patient.SendAsync(rig.To, ConnectorRig.Message(), CancellationToken.None);

        Assert.Single(rig.Fake.Calls);
        Assert.Contains($"HTTP {status} SomeCode", Assert.Single(rig.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_sent_once_more_so_that_none_is_lost()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Cut(takes: false));

        await RunAsync(rig, () => rig.Patient.SendAsync(rig.To, ConnectorRig.Message(), CancellationToken.None));

        Assert.Single(rig.Fake.Messages(ConnectorRig.Conversation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task And_no_oftener_whatever_comes_then(bool cutAgain)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Cut(takes: true), cutAgain ? ConnectorFault.Cut(takes: true) : ConnectorFault.Status(503, "ServiceError"));

        await RunAsync(rig, () => rig.Patient.SendAsync(rig.To, ConnectorRig.Message(), CancellationToken.None), expected: typeof(ConnectorAnswer.TryAgain));

        Assert.Equal(2, rig.Fake.Calls.Count);
    }

    [Fact]
    public async Task A_change_that_may_have_arrived_is_made_again_until_somebody_says_so()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var id = Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync()).Id!;
        rig.Fake.Fail(ConnectorFault.Cut(takes: true), ConnectorFault.Cut(takes: true), ConnectorFault.Cut(takes: true), ConnectorFault.Status(503));

        await RunAsync(rig, () => rig.Patient.UpdateAsync(rig.To, id, ConnectorRig.Message("Changed."), CancellationToken.None));

        Assert.Equal("Changed.", Assert.Single(rig.Fake.Messages(ConnectorRig.Conversation)).GetProperty("text").GetString());
        Assert.Equal(6, rig.Fake.Calls.Count);
    }

    [Fact]
    public async Task A_message_that_was_deleted_unheard_is_gone()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var id = Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync()).Id!;
        rig.Fake.Fail(ConnectorFault.Cut(takes: true));

        await RunAsync(rig, () => rig.Patient.DeleteAsync(rig.To, id, CancellationToken.None), expected: typeof(ConnectorAnswer.Gone));

        Assert.Empty(rig.Fake.Messages(ConnectorRig.Conversation));
    }

    [Fact]
    public async Task A_connector_that_comes_up_late_gets_it_once()
    {
        await using var rig = await ConnectorRig.StartSecureAsync();
        rig.Tokens.Trouble = new TokenAnswer.TryAgain("token: temporarily_unavailable", null);
        var wait = rig.Clock.NextWaitAsync(_ => true);

        var sending = rig.Patient.SendAsync(rig.To, ConnectorRig.Message(), CancellationToken.None);
        var pause = await wait;
        rig.Tokens.Trouble = null;
        rig.Clock.Advance(pause);

        Assert.IsType<ConnectorAnswer.Done>(await sending);
        Assert.Single(rig.Fake.Messages(ConnectorRig.Conversation));
    }

    [Fact]
    public async Task A_stop_ends_the_waiting()
    {
        await using var rig = await ConnectorRig.StartAsync();
        using var stop = new CancellationTokenSource();
        rig.Fake.Fail(ConnectorFault.Status(429, "Throttled", retryAfter: "45"));
        var wait = rig.Clock.NextWaitAsync(pause => pause >= TimeSpan.FromSeconds(45));

        var sending = rig.Patient.SendAsync(rig.To, ConnectorRig.Message(), stop.Token);
        await wait;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Nothing_but_codes_gets_into_the_log()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(
            ConnectorFault.Status(403, "Forbidden", "MessageWritesBlocked"),
            ConnectorFault.Saying(400, """{"error":{"code":"Ines Marchetti","message":"Ines Marchetti"}}""") with { Takes = false },
            ConnectorFault.Redirect("https://evil.example/Ines"));

        for (var i = 0; i < 3; i++)
        {
            await rig.Patient.SendAsync(rig.To, ConnectorRig.Message("Ines Marchetti asked."), CancellationToken.None);
        }

        Assert.Equal(3, rig.Log.Lines.Count);
        Assert.All(rig.Log.Lines, line => Assert.Matches(@"^Warning PolicyBot\.Channels\.Teams\.Connector\.SendPatiently: Teams did not take what we had to send: HTTP \d{3}( \w+)?\.\s+\[\]$", line));
    }

    /// <summary>Lets the clock run whenever the sender pauses.</summary>
    /// <returns>The pauses.</returns>
    private static async Task<List<TimeSpan>> RunAsync(ConnectorRig rig, Func<Task<ConnectorAnswer>> send, Type? expected = null)
    {
        List<TimeSpan> waits = [];
        var wait = rig.Clock.NextWaitAsync(IsPause);
        var sending = send();
        while (await Task.WhenAny(sending, wait).WaitAsync(TimeSpan.FromSeconds(30)) == wait)
        {
            var pause = await wait;
            waits.Add(pause);
            wait = rig.Clock.NextWaitAsync(IsPause);
            rig.Clock.Advance(pause);
        }

        Assert.IsType(expected ?? typeof(ConnectorAnswer.Done), await sending);
        return waits;
    }

    // Fifteen seconds to the tick are the limit of an attempt.
    private static bool IsPause(TimeSpan wait) => wait > TimeSpan.Zero && wait != TimeSpan.FromSeconds(15);
}
