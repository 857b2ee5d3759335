using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Outbox;
using PolicyBot.Routing;
using PolicyBot.Routing.Calendars;

namespace PolicyBot.Tests.Routing;

/// <summary>One rule that fits: who is told, who is next, who is left out. Legal are anna and tom, and olga, who works no cases.</summary>
public sealed class WalkingARoute
{
    private static readonly RoutingFacts Facts = new("leak", "high", "ES");

    /// <summary>A Monday.</summary>
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Night = Noon.AddHours(15);

    private static readonly (string, string)[] Settings =
    [
        .. Routes.People,
        .. Routes.Mailbox("all"),
        .. Routes.Mailbox("annas", readers: "anna"),
        .. Routes.Mailbox("toms", readers: "tom"),
        .. Routes.Mailbox("both", readers: "anna,tom"),
        .. Routes.Mailbox("day", readers: "anna", hours: "09:00-17:00", deputy: "night"),
        .. Routes.Mailbox("night", readers: "tom", hours: "22:00-06:00", deputy: "guard"),
        .. Routes.Mailbox("guard", readers: "anna", hours: "17:00-09:00"),
        .. Routes.Mailbox("alone", readers: "anna", hours: "09:00-17:00"),
        .. Routes.Mailbox("outside", outside: true),
        .. Routes.Mailbox("board", outside: true),
    ];

    [Theory]
    // Nobody is kept out: the first is told, the others follow.
    [InlineData("all,annas,toms", "", "", "", "all", "annas,toms")]
    [InlineData("all,ALL,annas", "", "", "", "all", "annas")]
    [InlineData("annas,toms", "all,board", "", "", "annas,all,board", "toms")]
    // A copy that has the case already, or that would be next, hears once and at once.
    [InlineData("annas,toms", "annas,toms", "", "", "annas,toms", "")]
    // A shared place is shut by one of its readers, and by anybody when it names none.
    [InlineData("all,annas,toms", "", "", "anna", "toms", "")]
    [InlineData("all,annas,toms", "", "", "olga", "annas", "toms")]
    [InlineData("both,toms", "", "", "anna", "toms", "")]
    [InlineData("annas,both", "board", "", "anna", "board", "outside")]
    // Where each sees only their own, one who is left is enough.
    [InlineData("annas,legal-inbox,toms", "", "", "anna", "legal-inbox", "toms")]
    [InlineData("legal-inbox,toms", "", "", "anna", "legal-inbox", "toms")]
    [InlineData("legal-inbox", "", "", "anna,tom", "board", "outside")]
    // Copies are shut in the same way.
    [InlineData("toms", "all,annas,outside", "", "anna", "toms,outside", "")]
    // Nobody is left: the fallback, in order, and then the inbox.
    [InlineData("all,both", "", "", "anna", "board", "outside")]
    [InlineData("all,both", "", "toms,annas,legal-inbox", "tom", "annas", "legal-inbox")]
    [InlineData("all", "", "annas,toms", "anna,tom", "legal-inbox", "")]
    [InlineData("all", "", "legal-inbox", "anna,tom,olga", "legal-inbox", "")]
    public void Who_may_hear_of_a_case_is_told_in_order(string route, string copies, string fallback, string barred, string told, string next)
    {
        var choice = Choose(route, copies, fallback, barred, Noon);

        Assert.Equal(told.Split(','), choice.Destinations);
        Assert.Equal(next.Split(',', StringSplitOptions.RemoveEmptyEntries), choice.Route);
    }

    [Theory]
    [InlineData("2026-03-03T08:59:59Z", "guard", "day,toms")] // before it opens; night is closed by then, guard is not
    [InlineData("2026-03-02T08:59:59Z", "day", "toms")] // would be the shift of Sunday, which there is none of
    [InlineData("2026-03-02T09:00:00Z", "day", "toms")]
    [InlineData("2026-03-02T16:59:59Z", "day", "toms")]
    [InlineData("2026-03-02T17:00:00Z", "guard", "day,toms")]
    [InlineData("2026-03-02T22:00:00Z", "night", "day,toms")]
    [InlineData("2026-03-03T05:59:59Z", "night", "day,toms")]
    [InlineData("2026-03-03T06:00:00Z", "guard", "day,toms")]
    [InlineData("2026-03-07T12:00:00Z", "day", "toms")] // a Saturday: nobody is there, and nothing waits because of that
    [InlineData("2026-03-07T03:00:00Z", "night", "day,toms")] // still the shift of Friday
    [InlineData("2026-03-09T03:00:00Z", "day", "toms")] // would be the shift of Sunday, which there is none of
    public void While_a_destination_is_closed_its_deputy_stands_in_and_it_is_next(string at, string told, string next)
    {
        var choice = Choose("day,toms", "", "", "", DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal([told], choice.Destinations);
        Assert.Equal(next.Split(','), choice.Route);
    }

    [Fact]
    public void Without_a_deputy_it_is_told_though_it_is_closed()
    {
        var explanation = Explain("alone,toms", "", "", "", Night);

        Assert.Equal(["alone"], explanation.Choice.Destinations);
        Assert.Equal([new RouteStep("alone", RoutePart.UsedThoughClosed), new RouteStep("toms", RoutePart.Next)], explanation.Steps);
    }

    [Fact]
    public void A_deputy_who_may_not_hear_of_it_is_passed_over_for_the_deputys_deputy()
    {
        var explanation = Explain("day,toms", "", "", "tom", Night);

        Assert.Equal(["guard"], explanation.Choice.Destinations);
        Assert.Equal(["day"], explanation.Choice.Route);
        Assert.Equal(
            [
                new RouteStep("night", RoutePart.Conflict, "day"), new RouteStep("day", RoutePart.Closed), new RouteStep("guard", RoutePart.Deputy, "day"),
                new RouteStep("toms", RoutePart.Conflict),
            ],
            explanation.Steps);
    }

    [Fact]
    public void With_no_deputy_left_a_closed_destination_is_told_itself()
    {
        var explanation = Explain("alone", "", "", "tom", Night);

        Assert.Equal(["alone"], explanation.Choice.Destinations);
    }

    [Fact]
    public void Every_part_is_explained()
    {
        var explanation = Explain("both,toms,legal-inbox", "board,all", "", "anna", Noon);

        Assert.Equal(
            [
                new RouteStep("both", RoutePart.Conflict), new RouteStep("toms", RoutePart.Used), new RouteStep("legal-inbox", RoutePart.Next),
                new RouteStep("board", RoutePart.Copy), new RouteStep("all", RoutePart.Conflict),
            ],
            explanation.Steps);
    }

    [Fact]
    public void The_last_resort_says_what_it_is()
    {
        var explanation = Explain("all", "", "annas", "anna,tom", Noon);

        Assert.Equal(new RouteStep("legal-inbox", RoutePart.LastResort), explanation.Steps[^1]);
    }

    [Fact]
    public void A_choice_is_never_empty_and_tells_nobody_twice_whoever_is_kept_out()
    {
        string[] routes = ["all", "annas", "toms", "both", "day", "night", "guard", "alone", "outside", "legal-inbox"];
        string[] people = ["", "anna", "tom", "olga", "anna,tom", "anna,tom,olga"];
        var readers = new Dictionary<string, string[]> { ["annas"] = ["anna"], ["toms"] = ["tom"], ["both"] = ["anna", "tom"], ["day"] = ["anna"], ["night"] = ["tom"], ["guard"] = ["anna"], ["alone"] = ["anna"] };
        foreach (var first in routes)
        {
            foreach (var second in routes)
            {
                var finder = Finder($"{first},{second}", "both,board", "annas,outside");
                foreach (var barred in people)
                {
                    for (var hour = 0; hour < 24; hour++)
                    {
                        var choice = finder.Choose(Facts, Set(barred), Noon.AddHours(hour));
                        string[] placed = [.. choice.Destinations, .. choice.Route];

                        Assert.NotEmpty(choice.Destinations);
                        Assert.Equal(placed.Distinct(), placed);
                        Assert.All(placed, name => Assert.False(barred.Length > 0 && (name == "all" || (readers.TryGetValue(name, out var read) && read.Intersect(barred.Split(',')).Any())), $"{name} heard of a case without {barred}, on the route {first}, {second}"));
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("day", "", 12, "day")]
    [InlineData("day", "", 23, "night")]
    [InlineData("day", "anna", 12, null)]
    [InlineData("toms", "anna", 12, "toms")]
    [InlineData("legal-inbox", "anna", 12, "legal-inbox")]
    [InlineData("gone", "", 12, null)]
    public void A_step_of_an_escalation_leads_where_somebody_is(string step, string barred, int hour, string? reached) =>
        Assert.Equal(reached, Finder("all", "", "").Reach(step, Set(barred), Noon.AddHours(hour - 12)));

    [Theory]
    [InlineData("all,toms,annas", "anna", "toms", "")] // what is left of its own route comes first
    [InlineData("all,annas", "anna", "board", "outside")] // then the fallback
    [InlineData("", "anna", "board", "outside")]
    public void A_case_that_was_taken_from_where_it_was_goes_on_without_another_rule(string left, string barred, string told, string next)
    {
        var choice = Finder("toms", "outside", "").GoOn(left.Split(',', StringSplitOptions.RemoveEmptyEntries), Set(barred), Noon);

        Assert.Equal(told.Split(','), choice.Destinations);
        Assert.Equal(next.Split(',', StringSplitOptions.RemoveEmptyEntries), choice.Route);
    }

    [Theory]
    [InlineData("anna,olga", "anna", false)] // olga only looks at trails
    [InlineData("anna,tom", "anna", true)]
    [InlineData("", "anna,tom", false)] // nobody is known by name there: then it is everybody who works cases
    [InlineData("", "anna", true)]
    public void A_place_of_chats_takes_a_case_only_while_somebody_is_there_who_can_work_it(string there, string barred, bool takes)
    {
        var kind = Moq.Mock.Of<IDestinationKind>(kind => kind.PeopleApart(Moq.It.IsAny<Destination>()) == Set(there));
        var chats = new Signpost("chats", new DestinationOptions(), kind, ["anna", "tom"], WorkCalendar.Plain);

        Assert.Equal(takes, chats.Admits(Set(barred)));
    }

    private static RouteChoice Choose(string route, string copies, string fallback, string barred, DateTimeOffset at) => Explain(route, copies, fallback, barred, at).Choice;

    private static RouteExplanation Explain(string route, string copies, string fallback, string barred, DateTimeOffset at) =>
        Finder(route, copies, fallback).Explain(Facts, Set(barred), at);

    private static HashSet<string> Set(string names) => [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private static RouteFinder Finder(string route, string copies, string fallback) =>
        Routes.Provider(
        [
            .. Settings,
            ("Routing:Rules:0:Name", "one"),
            ("Routing:Rules:0:Categories:0", "leak"),
            .. Routes.Names("Routing:Rules:0:Destinations", route),
            .. Routes.Names("Routing:Rules:0:Copies", copies),
            .. Routes.Names("Routing:Fallback", fallback.Length > 0 ? fallback : "board,outside"),
        ]).GetRequiredService<RouteFinder>();
}
