using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using PolicyBot.Outbox;
using PolicyBot.Primitives;
using PolicyBot.Routing;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Routing;

/// <summary>The signposts and the post room with its kinds of destination, wired as in the program, with a vocabulary and people of the test's own.</summary>
internal static class Routes
{
    /// <summary>A setting that is none: with it the people of Legal are anna and tom, who work cases, and olga, who looks at trails.</summary>
    public static readonly (string Key, string Value)[] People = [("test:people", "anna,tom,olga")];

    public static ServiceProvider Provider(params (string Key, string Value)[] settings) => Provider(Environments.Production, settings);

    public static ServiceProvider Provider(string environment, params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in settings)
            values[key] = value;

        var people = values.Remove("test:people", out var names) ? names!.Split(',') : [];
        if (values.Keys.Any(key => key.EndsWith(":Kind", StringComparison.Ordinal) && values[key] == "email"))
            (values["Mail:Host"], values["Mail:From"]) = ("smtp.example.com", "bot@example.com");

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FakeClock());
        services.AddSingleton<IEntropy, SystemEntropy>().AddSingleton<Ids>();
        services.AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment));
        services.AddSingleton(new RoutingVocabulary(["leak"], ["low", "high"])
        {
            Classifications = ["open", "restricted"],
            Information = ["code", "prices"],
            StillGoingOn = ["Yes", "No"],
            Handlers = people,
            Workers = [.. people.Where(person => person != "olga")],
        });
        services.AddOutbox(configuration);
        services.AddRouting(configuration);

        return services.BuildServiceProvider();
    }

    /// <summary>A shared place: a mail address.</summary>
    public static (string Key, string Value)[] Mailbox(string name, string readers = "", string hours = "", string deputy = "", bool outside = false) =>
    [
        ($"Routing:Destinations:{name}:Kind", "email"),
        ($"Routing:Destinations:{name}:Url", $"mailto:{name}@example.com"),
        ($"Routing:Destinations:{name}:Hours", hours),
        ($"Routing:Destinations:{name}:Deputy", deputy),
        ($"Routing:Destinations:{name}:OutsideLegal", outside ? "true" : "false"),
        .. readers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((reader, place) => ($"Routing:Destinations:{name}:Readers:{place}", reader)),
    ];

    /// <summary>Names of destinations under a key.</summary>
    public static (string Key, string Value)[] Names(string key, string names) =>
        [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((name, place) => ($"{key}:{place}", name))];
}
