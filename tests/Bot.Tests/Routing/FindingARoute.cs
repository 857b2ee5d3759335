using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PolicyBot.Outbox;
using PolicyBot.Routing;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Routing;

public sealed class FindingARoute
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly (string, string)[] Madrid =
    [
        ("Routing:Destinations:madrid:Kind", "webhook"),
        ("Routing:Destinations:madrid:Url", "https://counsel.example/hook"),
        ("Routing:Destinations:madrid:Secret", Secret),
        ("Routing:Rules:0:Name", "spain"),
        ("Routing:Rules:0:Countries:0", "ES"),
        ("Routing:Rules:0:Countries:1", "PT"),
        ("Routing:Rules:0:Severities:0", "high"),
        ("Routing:Rules:0:Destinations:0", "madrid"),
        ("Routing:Rules:0:Destinations:1", "legal-inbox"),
        ("Routing:Rules:0:Destinations:2", "Madrid"),
        ("Routing:Rules:1:Name", "urgent"),
        ("Routing:Rules:1:Severities:0", "high"),
        ("Routing:Rules:1:Destinations:0", "legal-inbox"),
    ];

    [Fact]
    public void Without_any_setting_everything_goes_to_Legals_inbox()
    {
        var choice = Choose(Finder(), new RoutingFacts("leak", "high", "ES"));

        Assert.Equal("default", choice.Rule);
        Assert.Equal(["legal-inbox"], choice.Destinations);
    }

    [Theory]
    [InlineData("ES", "high", "spain")]
    [InlineData("es", "HIGH", "spain")]
    [InlineData("PT", "high", "spain")]
    [InlineData("FR", "high", "urgent")]
    [InlineData(null, "high", "urgent")]
    [InlineData("ES", "low", "default")]
    public void The_first_rule_whose_every_list_fits_decides(string? country, string severity, string rule) =>
        Assert.Equal(rule, Choose(Finder(Madrid), new RoutingFacts("leak", severity, country)).Rule);

    [Fact]
    public void The_case_goes_to_the_first_destination_and_the_others_are_further_steps_each_once()
    {
        var choice = Choose(Finder(Madrid), new RoutingFacts("leak", "high", "ES"));

        Assert.Equal(["madrid"], choice.Destinations);
        Assert.Equal(["legal-inbox"], choice.Route);
    }

    [Fact]
    public void A_default_that_is_set_replaces_the_one_that_is_not() =>
        Assert.Equal(["madrid"], Choose(Finder([.. Madrid, ("Routing:Default:0", "madrid")]), new RoutingFacts("leak", "low", null)).Destinations);

    [Fact]
    public void Legals_inbox_is_the_last_step_of_the_default_route_even_where_it_is_not_written() =>
        Assert.Equal(["legal-inbox"], Choose(Finder([.. Madrid, ("Routing:Default:0", "madrid")]), new RoutingFacts("leak", "low", null)).Route);

    [Fact]
    public void A_destination_is_found_with_what_it_needs()
    {
        var destination = Provider(Madrid).GetRequiredService<IDestinations>().Find("madrid");

        Assert.Equal(("webhook", "https://counsel.example/hook", Secret), (destination!.Kind, destination.Url, destination.Secret.Reveal()));
        Assert.DoesNotContain(Secret, destination.ToString(), StringComparison.Ordinal);
        Assert.Null(Provider(Madrid).GetRequiredService<IDestinations>().Find("paris"));
    }

    [Theory]
    [InlineData("Routing:Default:0", "paris", "Routing:Default names the destination \"paris\", which does not exist. Write one of: madrid, legal-inbox")]
    [InlineData("Routing:Rules:0:Destinations:0", "paris", "Routing:Rules:0:Destinations names the destination \"paris\"")]
    [InlineData("Routing:Rules:1:Name", "spain", "Routing:Rules:1:Name is \"spain\". Give each rule a name of its own")]
    [InlineData("Routing:Rules:1:Name", "", "Routing:Rules:1:Name is \"\"")]
    [InlineData("Routing:Rules:1:Name", "default", "Routing:Rules:1:Name is \"default\"")]
    [InlineData("Routing:Rules:0:Countries:0", "Spain", "Routing:Rules:0:Countries holds \"Spain\". Write the two letters")]
    [InlineData("Routing:Rules:1:Severities:0", "hihg", "Routing:Rules:1:Severities holds \"hihg\". Write one of: low, high.")]
    [InlineData("Routing:Rules:1:Categories:0", "leek", "Routing:Rules:1:Categories holds \"leek\". Write one of: leak.")]
    [InlineData("Routing:Destinations:madrid:Kind", "pigeon", "Routing:Destinations:madrid:Kind is \"pigeon\". Write one of:")]
    [InlineData("Routing:Destinations:legal-inbox:Kind", "webhook", "legal-inbox is always Legal's inbox")]
    [InlineData("Routing:Destinations:madrid:Url", "http://counsel.example/hook", "Routing:Destinations:madrid:Url is not an address")]
    [InlineData("Routing:Destinations:madrid:Url", "http://localhost/hook", "Routing:Destinations:madrid:Url is not an address")]
    [InlineData("Routing:Destinations:madrid:Url", "https://user:pass@counsel.example/", "Routing:Destinations:madrid:Url is not an address")]
    [InlineData("Routing:Destinations:madrid:Url", "/hook", "Routing:Destinations:madrid:Url is not an address")]
    [InlineData("Routing:Destinations:madrid:Url", "", "Routing:Destinations:madrid:Url is not an address")]
    [InlineData("Routing:Destinations:madrid:Secret", "hunter2", "Routing:Destinations:madrid:Secret is not a webhook secret. Write whsec_")]
    [InlineData("Routing:Destinations:a,b:Kind", "inbox", "Routing:Destinations:a,b: a destination's name has at most 100 letters")]
    [InlineData("Routing:Rules:1:Name", "a name of more than a hundred characters, which nobody who reads an audit trail would thank us for, believe me", "Routing:Rules:1:Name has more than 100 characters")]
    [InlineData("Routing:Destinations:LEGAL-inbox:Kind", "webhook", "LEGAL-inbox is always Legal's inbox")]
    [InlineData("Routing:Copies:0", "paris", "Routing:Copies names the destination \"paris\"")]
    [InlineData("Routing:Rules:0:Copies:0", "paris", "Routing:Rules:0:Copies names the destination \"paris\"")]
    [InlineData("Routing:Fallback:0", "paris", "Routing:Fallback names the destination \"paris\"")]
    [InlineData("Routing:Fallback:0", "madrid", "Routing:Fallback names the destination \"madrid\", which all of Legal may read")]
    [InlineData("Routing:Fallback:0", "legal-inbox", null)]
    [InlineData("Routing:Rules:1:Classifications:0", "Secret", "Routing:Rules:1:Classifications holds \"Secret\". Write one of: open, restricted.")]
    [InlineData("Routing:Rules:1:Information:0", "Recipes", "Routing:Rules:1:Information holds \"Recipes\". Write one of: code, prices.")]
    [InlineData("Routing:Rules:1:StillGoingOn:0", "true", "Routing:Rules:1:StillGoingOn holds \"true\". Write one of: Yes, No.")]
    [InlineData("Routing:Rules:1:Units:0", " ", "Routing:Rules:1:Units holds \" \", which would stand in every unit")]
    [InlineData("Routing:Rules:1:Units:0", "R&D", null)]
    [InlineData("Routing:Destinations:madrid:Readers:0", "nobody-known", "Routing:Destinations:madrid:Readers names \"nobody-known\", who is not under Legal:Handlers")]
    [InlineData("Routing:Destinations:legal-inbox:Readers:0", "anna", "each person sees only their own there")]
    [InlineData("Routing:Destinations:legal-inbox:OutsideLegal", "true", "each person sees only their own there")]
    [InlineData("Routing:Destinations:madrid:Hours", "9-17", "Routing:Destinations:madrid:Hours is \"9-17\". Write from when to when")]
    [InlineData("Routing:Destinations:madrid:Hours", "09:00-09:00", "Routing:Destinations:madrid:Hours is")]
    [InlineData("Routing:Destinations:madrid:Hours", "09:00-24:00", "Routing:Destinations:madrid:Hours is")]
    [InlineData("Routing:Destinations:madrid:Hours", "09:00-12:00-13:00", "Routing:Destinations:madrid:Hours is")]
    [InlineData("Routing:Destinations:madrid:Hours", "22:00-06:00", null)]
    [InlineData("Routing:Destinations:madrid:Calendar", "moon", "Routing:Destinations:madrid:Calendar is \"moon\", and there is no calendar of that name")]
    [InlineData("Routing:Destinations:madrid:Deputy", "paris", "Routing:Destinations:madrid:Deputy names the destination \"paris\"")]
    [InlineData("Routing:Destinations:madrid:Deputy", "legal-inbox", "without Hours and Calendar the destination is never closed")]
    [InlineData("Routing:Destinations:madrid:Deputy", "MADRID", "Routing:Destinations:madrid:Deputy leads back to madrid itself")]
    [InlineData("Routing:Destinations:legal-inbox:Token", "Bearer x", "Format, Token, ServiceDeskId, RequestTypeId and Table are for webhooks")]
    [InlineData("Routing:Destinations:other:Kind", "inbox", null)]
    [InlineData("Routing:Destinations:other:Url", "https://x.example", "Routing:Destinations:other:Kind is \"\"")]
    public void A_signpost_that_points_nowhere_is_found_at_start(string key, string value, string? sentence)
    {
        var provider = Provider([.. Madrid, (key, value)]);

        if (sentence is null)
        {
            Assert.NotNull(provider.GetRequiredService<IOptions<RoutingOptions>>().Value);
            return;
        }

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<RoutingOptions>>().Value);
        Assert.Contains(refusal.Failures, failure => failure.Contains(sentence, StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_fits_everything_is_refused()
    {
        var provider = Provider(("Routing:Rules:0:Name", "all"), ("Routing:Rules:0:Destinations:0", "legal-inbox"));

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<RoutingOptions>>().Value);
        Assert.Contains("Routing:Rules:0 fits every report", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deputies_that_lead_in_a_circle_are_refused()
    {
        var provider = Provider(
            [.. Routes.Mailbox("a", hours: "09:00-17:00", deputy: "b"), .. Routes.Mailbox("b", hours: "09:00-17:00", deputy: "c"), .. Routes.Mailbox("c", hours: "09:00-17:00", deputy: "b")]);

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<RoutingOptions>>().Value);
        Assert.Contains("Routing:Destinations:b:Deputy leads back to b itself", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Routing:Destinations:a:Deputy", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_of_a_place_that_nobody_of_Legal_reads_are_refused()
    {
        var provider = Provider([.. Routes.People, .. Routes.Mailbox("out", readers: "anna", outside: true), ("Routing:Fallback:0", "out")]);

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<RoutingOptions>>().Value);
        Assert.Contains("OutsideLegal says that nobody of Legal reads it, and Readers names some", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_people_of_Legal_there_must_be_a_way_out_for_a_case_about_all_of_them()
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Provider(Routes.People).GetRequiredService<IOptions<RoutingOptions>>().Value);
        Assert.Contains("Routing:Fallback is empty, but people are named under Legal:Handlers", refusal.Message, StringComparison.Ordinal);

        Assert.NotNull(Provider([.. Routes.People, .. Routes.Mailbox("out", outside: true), ("Routing:Fallback:0", "out")]).GetRequiredService<IOptions<RoutingOptions>>().Value);
    }

    [Fact]
    public void A_default_that_is_set_to_nothing_is_refused()
    {
        var provider = Provider(("Routing:Default", ""));

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<RoutingOptions>>().Value);
        Assert.Contains("Routing:Default is empty. Name at least one of: legal-inbox.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_on_this_machine_may_be_plain_http_in_development()
    {
        (string, string)[] settings = [.. Madrid, ("Routing:Destinations:madrid:Url", "http://127.0.0.1:5000/hook")];

        Assert.NotNull(Provider(Environments.Development, settings).GetRequiredService<IOptions<RoutingOptions>>().Value);
        Assert.Throws<OptionsValidationException>(() => Provider(settings).GetRequiredService<IOptions<RoutingOptions>>().Value);
    }

    private static RouteChoice Choose(RouteFinder finder, RoutingFacts facts) => finder.Choose(facts, new HashSet<string>(), new FakeClock().GetUtcNow());

    private static RouteFinder Finder(params (string Key, string Value)[] settings) => Routes.Provider(settings).GetRequiredService<RouteFinder>();

    private static ServiceProvider Provider(params (string Key, string Value)[] settings) => Routes.Provider(settings);

    private static ServiceProvider Provider(string environment, params (string Key, string Value)[] settings) => Routes.Provider(environment, settings);
}
