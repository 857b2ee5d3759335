using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using PolicyBot.Outbox;
using PolicyBot.Routing;

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
        var choice = Finder().Choose(new RoutingFacts("leak", "high", "ES"));

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
        Assert.Equal(rule, Finder(Madrid).Choose(new RoutingFacts("leak", severity, country)).Rule);

    [Fact]
    public void A_destination_named_twice_gets_one_delivery() =>
        Assert.Equal(["madrid", "legal-inbox"], Finder(Madrid).Choose(new RoutingFacts("leak", "high", "ES")).Destinations);

    [Fact]
    public void A_default_that_is_set_replaces_the_one_that_is_not() =>
        Assert.Equal(["madrid"], Finder([.. Madrid, ("Routing:Default:0", "madrid")]).Choose(new RoutingFacts("leak", "low", null)).Destinations);

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

    private static RouteFinder Finder(params (string Key, string Value)[] settings) => Provider(settings).GetRequiredService<RouteFinder>();

    private static ServiceProvider Provider(params (string Key, string Value)[] settings) => Provider(Environments.Production, settings);

    private static ServiceProvider Provider(string environment, params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment));
        services.AddSingleton(new RoutingVocabulary(["leak"], ["low", "high"]));
        services.AddOutbox(configuration);
        services.AddRouting(configuration);
        return services.BuildServiceProvider();
    }
}
