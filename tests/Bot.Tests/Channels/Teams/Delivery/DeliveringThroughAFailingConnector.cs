using System.Globalization;
using PolicyBot.Cases;
using PolicyBot.Tests.Channels.Teams.Connector;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

/// <summary>From the outbox over real HTTP to a connector that fails in each way that it may: nothing is lost, and nothing doubled where an id can tell.</summary>
public sealed class DeliveringThroughAFailingConnector
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private static readonly IReadOnlyDictionary<string, ConnectorFault> Faults = new Dictionary<string, ConnectorFault>
    {
        ["401 twice"] = ConnectorFault.Status(401, "BotNotRegistered"),
        ["403 for now"] = ConnectorFault.Status(403, "BotNotInConversationRoster"),
        ["412"] = ConnectorFault.Status(412, "PreconditionFailed"),
        ["429"] = ConnectorFault.Status(429, "Throttled", retryAfter: "0"),
        ["500"] = ConnectorFault.Status(500, "ServiceError"),
        ["502"] = ConnectorFault.Status(502, "ServiceError"),
        ["503"] = ConnectorFault.Status(503),
        ["504"] = ConnectorFault.Status(504),
        ["a redirect"] = ConnectorFault.Redirect("https://smba.trafficmanager.net/elsewhere"),
        ["nonsense"] = new ConnectorFault { StatusCode = 503, Body = "<html>busy" },
        ["cut off"] = ConnectorFault.Cut(takes: false),
    };

    public static TheoryData<string> EachFault => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(EachFault))]
    public Task A_new_case_comes_once_however_the_connector_failed_before(string fault) => OnRigAsync(async (rig, teams) =>
    {
        var opened = await teams.Desk.OpenCase.HandleAsync(teams.Desk.Ticket(), A.AnonymousReport(), Cancel);
        rig.Fake.Fail(Faults[fault], Faults[fault]);

        await teams.Desk.BringAllAsync();

        Assert.Contains(opened.Number.Text, Assert.Single(Threads(rig)), StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(EachFault))]
    public Task A_change_is_shown_and_never_doubled_however_the_connector_failed_before(string fault) => OnRigAsync(async (rig, teams) =>
    {
        var summary = await DeliveredAsync(teams);
        await teams.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);
        rig.Fake.Fail(Faults[fault], Faults[fault]);

        await teams.Desk.BringAllAsync();

        Assert.Contains("Ada Okafor", Assert.Single(Threads(rig)), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_change_whose_answer_was_lost_is_shown_once() => OnRigAsync(async (rig, teams) =>
    {
        var summary = await DeliveredAsync(teams);
        await teams.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);
        rig.Fake.Fail(ConnectorFault.Cut(takes: true));

        await teams.Desk.BringAllAsync();

        Assert.Contains("Ada Okafor", Assert.Single(Threads(rig)), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_new_case_whose_answer_was_lost_comes_again_rather_than_never() => OnRigAsync(async (rig, teams) =>
    {
        rig.Fake.Fail(ConnectorFault.Cut(takes: true));

        var summary = await DeliveredAsync(teams);
        await teams.Desk.Work.AcknowledgeAsync(new("web:ada", "Ada Okafor"), summary.Id, Cancel);
        await teams.Desk.BringAllAsync();

        Assert.Equal(2, Threads(rig).Count);
        Assert.Single(Threads(rig), card => card.Contains("Ada Okafor", StringComparison.Ordinal));
    });

    [Fact]
    public Task What_goes_over_the_wire_is_a_thread_in_the_channel_and_later_a_change_of_its_first_message() => OnRigAsync(async (rig, teams) =>
    {
        var summary = await DeliveredAsync(teams);
        await teams.Desk.Work.AcknowledgeAsync(teams.Desk.Handler, summary.Id, Cancel);
        await teams.Desk.BringAllAsync();

        var (create, update) = (rig.Fake.Calls[0], rig.Fake.Calls[1]);
        Assert.Equal(("POST", "v3/conversations"), (create.Method, string.Join('/', create.Path)));
        Assert.True(create.Json.GetProperty("isGroup").GetBoolean());
        Assert.Equal(TeamsDesk.Channel, create.Json.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        Assert.Equal(ATeamsPerson.Tenant, create.Json.GetProperty("channelData").GetProperty("tenant").GetProperty("id").GetString());
        Assert.Equal("PUT", update.Method);
        Assert.StartsWith($"{TeamsDesk.Channel};messageid=", update.Path[2], StringComparison.Ordinal);
        Assert.All(rig.Fake.Calls, call => Assert.DoesNotContain("price list", call.Body, StringComparison.OrdinalIgnoreCase));
        Assert.All(rig.Fake.Calls, call => Assert.InRange(call.Body.Length, 1, 28 * 1024));
    });

    private static async Task<CaseSummary> DeliveredAsync(TeamsDesk teams)
    {
        await teams.Desk.OpenCase.HandleAsync(teams.Desk.Ticket(), A.AnonymousReport(), Cancel);
        await teams.Desk.BringAllAsync();

        return Assert.Single(await teams.Desk.Read.ListAsync(teams.Desk.Handler, Cancel));
    }

    /// <summary>The first message of each thread of the channel, as it stands there.</summary>
    private static List<string> Threads(ConnectorRig rig) =>
        [.. Enumerable.Range(1, 8)
            .SelectMany(number => rig.Fake.Messages(string.Create(CultureInfo.InvariantCulture, $"{TeamsDesk.Channel};messageid=1:{number:x8}")))
            .Select(message => message.GetProperty("attachments")[0].GetProperty("content").GetRawText())];

    private static async Task OnRigAsync(Func<ConnectorRig, TeamsDesk, Task> test)
    {
        await using var rig = await ConnectorRig.StartAsync();
        await using var database = await TestDatabase.SqliteAsync();
        using var teams = new TeamsDesk(database, connector: (rig.Client, rig.To.ServiceUrl));
        await test(rig, teams);
    }
}
