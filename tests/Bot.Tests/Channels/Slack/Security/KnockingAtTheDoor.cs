using System.Text;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Security;

/// <summary>Who is not Slack gets nowhere, hears always the same, and costs always the same. One door serves all, so that a bad request cannot profit from a good one before it either.</summary>
public sealed class KnockingAtTheDoor(KnockingAtTheDoor.OneDoor one) : IClassFixture<KnockingAtTheDoor.OneDoor>
{
    private const int ForBothSecrets = 2;

    private SlackDoorUnderTest Door => one.Door;

    public static TheoryData<string> Forged => [.. Forgeries.All.Keys];

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_forged_request_is_refused_like_any_other_and_costs_as_much(string name)
    {
        foreach (var path in SlackRequest.Paths)
        {
            var good = SlackRequest.Good(path, Door.Clock.GetUtcNow());
            var (taken, computed) = (Door.Taken.Count, Door.Computed);

            var answer = await Forgeries.All[name](good).SendAsync(Door.Http.BaseAddress!);

            Assert.StartsWith("HTTP/1.1 401 Unauthorized\n", answer, StringComparison.Ordinal);
            Assert.EndsWith("\n\n", answer, StringComparison.Ordinal);
            Assert.Equal(one.Refusal, answer);
            Assert.Equal((taken, computed + ForBothSecrets), (Door.Taken.Count, Door.Computed));

            Assert.StartsWith("HTTP/1.1 200 OK\n", await good.SendAsync(Door.Http.BaseAddress!), StringComparison.Ordinal);
            Assert.Equal((taken + 1, computed + (2 * ForBothSecrets)), (Door.Taken.Count, Door.Computed));
        }
    }

    [Theory]
    [InlineData(-300)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(300)]
    public async Task Clocks_may_be_five_minutes_apart(int seconds)
    {
        var request = SlackRequest.Good(RequestEndpoints.Events, Door.Clock.GetUtcNow().AddSeconds(seconds));

        Assert.StartsWith("HTTP/1.1 200 OK\n", await request.SendAsync(Door.Http.BaseAddress!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    public async Task How_the_content_type_is_written_is_of_no_account(string type)
    {
        var request = SlackRequest.Good(RequestEndpoints.Events, Door.Clock.GetUtcNow()).With("Content-Type", type);

        Assert.StartsWith("HTTP/1.1 200 OK\n", await request.SendAsync(Door.Http.BaseAddress!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_secrets_are_exchanged_both_are_good_and_no_third()
    {
        await using var door = await SlackDoorUnderTest.StartAsync(("SigningSecret", "the-new-one"), ("PreviousSigningSecret", SlackSignature.Secret));
        var old = SlackRequest.Good(RequestEndpoints.Events, door.Clock.GetUtcNow());

        Assert.StartsWith("HTTP/1.1 200 ", await old.SendAsync(door.Http.BaseAddress!), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await old.SignedFor(old.Time, "the-new-one").SendAsync(door.Http.BaseAddress!), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401 ", await old.SignedFor(old.Time, "a-third-one").SendAsync(door.Http.BaseAddress!), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401 ", await old.SignedFor(old.Time, "").SendAsync(door.Http.BaseAddress!), StringComparison.Ordinal);
        Assert.Equal(4 * ForBothSecrets, door.Computed);
    }

    [Fact]
    public async Task The_log_says_each_reason_once_in_a_while_and_nothing_of_the_stranger()
    {
        await using var door = await SlackDoorUnderTest.StartAsync();
        for (var round = 0; round < 3; round++)
        {
            foreach (var forge in Forgeries.All.Values)
                await forge(SlackRequest.Good(RequestEndpoints.Commands, door.Clock.GetUtcNow())).SendAsync(door.Http.BaseAddress!);
        }

        var said = door.Log.Lines.Where(line => line.Contains("was refused", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, said.Count);
        Assert.Single(said, line => line.Contains("more than five minutes away", StringComparison.Ordinal));
        Assert.DoesNotContain(door.Log.Lines, line => line.Contains("v0=", StringComparison.Ordinal) || line.Contains("U1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_probe_of_the_certificate_brings_nothing_in_with_it()
    {
        var taken = Door.Taken.Count;
        var probe = SlackRequest.Good(RequestEndpoints.Commands, Door.Clock.GetUtcNow()).WithCode().WithTime().Saying("command=%2Fpolicy&text=x&ssl_check=1");

        Assert.StartsWith("HTTP/1.1 200 OK\n", await probe.SendAsync(Door.Http.BaseAddress!), StringComparison.Ordinal);
        Assert.Equal(taken, Door.Taken.Count);
        Assert.Equal(one.Refusal, await (probe with { Path = RequestEndpoints.Interactions }).SendAsync(Door.Http.BaseAddress!));
        Assert.Equal(one.Refusal, await (probe with { Body = Encoding.UTF8.GetBytes($"ssl_check=1&text={new string('x', 300)}") }).SendAsync(Door.Http.BaseAddress!));
        Assert.Equal(one.Refusal, await probe.Saying("ssl_check=2").SendAsync(Door.Http.BaseAddress!));
    }

    public sealed class OneDoor : IAsyncLifetime
    {
        internal SlackDoorUnderTest Door { get; private set; } = null!;

        /// <summary>What a stranger hears.</summary>
        internal string Refusal { get; private set; } = "";

        public async Task InitializeAsync()
        {
            Door = await SlackDoorUnderTest.StartAsync();
            Refusal = await SlackRequest.Good(RequestEndpoints.Events, Door.Clock.GetUtcNow()).WithCode().WithTime().SendAsync(Door.Http.BaseAddress!);
        }

        public async Task DisposeAsync() => await Door.DisposeAsync();
    }
}
