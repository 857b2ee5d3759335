using System.Globalization;
using PolicyBot.Primitives;

namespace PolicyBot.Cases.Routes;

/// <summary>What stands behind <c>route</c> on the command line.</summary>
public sealed record RouteArguments
{
    public const string Usage =
        "route --example FILE [--at TIME] [--barred ID,ID] [--Section:Key=value ...] says where a report with the answers in FILE would go: which rule fits and why, "
        + "who is told, who is left out and why. It starts no server, opens no database and sends nothing. TIME is such as 2026-12-25T03:00Z; without it, now. "
        + "IDs are people under Legal:Handlers who are kept out of the case. docs/operations.md says more.";

    /// <summary>A file with the answers as JSON.</summary>
    public string File { get; private init; } = "";

    /// <summary>When the report would come; <see langword="null"/> for now.</summary>
    public DateTimeOffset? At { get; private init; }

    public IReadOnlySet<string> Barred { get; private init; } = new HashSet<string>();

    public bool AsksForHelp { get; private init; }

    /// <summary>Settings given on the command line, which hold before all others.</summary>
    public IReadOnlyList<string> Settings { get; private init; } = [];

    /// <exception cref="WrongArgumentException">An argument is unknown, lacks its value, or is there twice.</exception>
    public static RouteArguments Read(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var settings = new List<string>();
        for (var place = 0; place < arguments.Count; place++)
        {
            var (name, value) = arguments[place].Split('=', 2) is [var before, var after] ? (before, after) : (arguments[place], null);
            if (name is "--help" or "-h" or "-?")
                return new RouteArguments { AsksForHelp = true };

            if (name is "--example" or "--at" or "--barred")
                Add(values, name, value ?? (++place < arguments.Count ? arguments[place] : ""));
            else if (value is not null && name.StartsWith("--", StringComparison.Ordinal) && name.IndexOf(':', StringComparison.Ordinal) > 2)
                settings.Add(arguments[place]);
            else
                throw new WrongArgumentException($"route does not know \"{arguments[place]}\". It knows --example FILE, --at TIME, --barred ID,ID, --help, and settings such as --Routing:Default:0=counsel.");
        }

        return new RouteArguments
        {
            File = values.GetValueOrDefault("--example") ?? throw new WrongArgumentException("route needs --example FILE, a JSON file with a report's answers, such as docs/examples/report.json."),
            At = values.TryGetValue("--at", out var at) ? Time(at) : null,
            Barred = values.TryGetValue("--barred", out var barred) ? barred.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(),
            Settings = settings,
        };
    }

    private static void Add(Dictionary<string, string> values, string name, string value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal) || !values.TryAdd(name, value))
            throw new WrongArgumentException($"{name} takes one value, once, such as {(name == "--example" ? "--example docs/examples/report.json" : name == "--at" ? "--at 2026-12-25T03:00Z" : "--barred anna-ruiz,tom-berg")}.");
    }

    // With its offset from UTC: whose three o'clock it is must be said.
    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
            ? at
            : throw new WrongArgumentException($"--at is \"{text}\". Write a time with its offset from UTC, such as 2026-12-25T03:00Z or 2026-12-25T03:00+01:00.");
}
