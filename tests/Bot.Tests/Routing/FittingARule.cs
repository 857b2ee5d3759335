using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Routing;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Routing;

/// <summary>One rule, one report: does it fit, and if not, why.</summary>
public sealed class FittingARule
{
    private static readonly RoutingFacts Facts = new("leak", "high", "ES")
    {
        Unit = "Research, Madrid",
        Classification = "restricted",
        Information = ["code"],
        StillGoingOn = "Yes",
    };

    [Theory]
    [InlineData("Categories", "LEAK")]
    [InlineData("Severities", "High")]
    [InlineData("Countries", "es")]
    [InlineData("Classifications", "Restricted")]
    [InlineData("Information", "Code")]
    [InlineData("StillGoingOn", "yes")]
    [InlineData("Units", "research")]
    public void A_condition_that_holds_lets_the_rule_fit(string condition, string value) =>
        Assert.Equal("one", Explain(Facts, (condition, value)).Choice.Rule);

    [Theory]
    [InlineData("Severities", "low", "high")]
    [InlineData("Countries", "PT", "ES")]
    [InlineData("Classifications", "open", "restricted")]
    [InlineData("Information", "prices", "code")]
    [InlineData("StillGoingOn", "No", "Yes")]
    [InlineData("Units", "Sales", "Research, Madrid")]
    public void A_condition_that_does_not_hold_is_named_with_what_was_wanted_and_found(string condition, string wanted, string found)
    {
        var explanation = Explain(Facts, (condition, wanted));

        Assert.Equal("default", explanation.Choice.Rule);
        var miss = Assert.Single(Assert.Single(explanation.Rules).Misses);
        Assert.Equal((condition, wanted, found), (miss.Condition, Assert.Single(miss.Wanted), Assert.Single(miss.Found)));
    }

    [Fact]
    public void What_the_reporter_did_not_say_fits_no_condition()
    {
        var explanation = Explain(
            new RoutingFacts("leak", "high", null), ("Countries", "ES"), ("Units", "Research"), ("Classifications", "open"), ("Information", "code"), ("StillGoingOn", "No"));

        Assert.Equal(["Countries", "Units", "Classifications", "Information", "StillGoingOn"], Assert.Single(explanation.Rules).Misses.Select(miss => miss.Condition));
        Assert.All(Assert.Single(explanation.Rules).Misses, miss => Assert.Empty(miss.Found));
    }

    [Fact]
    public void All_conditions_have_to_hold() =>
        Assert.Equal("Countries", Assert.Single(Assert.Single(Explain(Facts, ("Units", "Research"), ("Countries", "PT"), ("StillGoingOn", "Yes")).Rules).Misses).Condition);

    [Theory]
    [InlineData("IT", "Group IT, Madrid", true)]
    [InlineData("IT", "it", true)]
    [InlineData("IT", "Audit", false)]
    [InlineData("IT", "ITSM", false)]
    [InlineData("IT", "Audit and IT", true)]
    [InlineData("R&D", "Team R&D/Pumps", true)]
    [InlineData("C++", "The C++guild", true)]
    [InlineData("Research and Development", "research  and\tdevelopment", true)]
    [InlineData("Research and Development", "Development and Research", false)]
    [InlineData("Einkauf Süd", "EINKAUF SU\u0308D", true)]
    [InlineData("Plant 7", "Ｐｌａｎｔ　７", true)]
    [InlineData("Plant 7", "Plant 77", false)]
    [InlineData("Labor", "Labor\ud800", true)]
    [InlineData("Labor", "\udfff", false)]
    [InlineData("Labor", "   ", false)]
    [InlineData("é", "\u00e9", true)]
    public void A_unit_fits_when_the_words_stand_in_it_as_words(string wanted, string said, bool fits) =>
        Assert.Equal(fits ? "one" : "default", Explain(Facts with { Unit = said }, ("Units", wanted)).Choice.Rule);

    [Fact]
    public void Later_rules_are_not_looked_at()
    {
        var finder = Routes.Provider(
            ("Routing:Rules:0:Name", "one"), ("Routing:Rules:0:Countries:0", "PT"), ("Routing:Rules:0:Destinations:0", "legal-inbox"),
            ("Routing:Rules:1:Name", "two"), ("Routing:Rules:1:Countries:0", "ES"), ("Routing:Rules:1:Destinations:0", "legal-inbox"),
            ("Routing:Rules:2:Name", "three"), ("Routing:Rules:2:Countries:0", "ES"), ("Routing:Rules:2:Destinations:0", "legal-inbox")).GetRequiredService<RouteFinder>();

        var explanation = finder.Explain(Facts, new HashSet<string>(), new FakeClock().GetUtcNow());

        Assert.Equal(["one", "two"], explanation.Rules.Select(verdict => verdict.Rule));
        Assert.Equal("two", explanation.Choice.Rule);
    }

    private static RouteExplanation Explain(RoutingFacts facts, params (string Condition, string Value)[] conditions)
    {
        var finder = Routes.Provider(
        [
            ("Routing:Rules:0:Name", "one"), ("Routing:Rules:0:Destinations:0", "legal-inbox"),
            .. conditions.Select(condition => ($"Routing:Rules:0:{condition.Condition}:0", condition.Value)),
        ]).GetRequiredService<RouteFinder>();

        return finder.Explain(facts, new HashSet<string>(), new FakeClock().GetUtcNow());
    }
}
