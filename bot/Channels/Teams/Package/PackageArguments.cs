using PolicyBot.Primitives;

namespace PolicyBot.Channels.Teams.Package;

/// <summary>What stands behind <c>teams-package</c> on the command line.</summary>
internal sealed record PackageArguments
{
    public const string DefaultFile = "policybot-teams.zip";

    public const string Usage =
        "teams-package [--out FILE] [--Section:Key=value ...] writes the Teams app package, filled in from the settings. "
        + "Without --out it writes " + DefaultFile + " into the folder it is called from. docs/teams.md says which settings it needs.";

    private const string Out = "--out";

    /// <summary>Where the package is written; a relative path starts at the folder the program was called from.</summary>
    public string File { get; private init; } = DefaultFile;

    public bool AsksForHelp { get; private init; }

    /// <summary>Settings given on the command line, which hold before all others.</summary>
    public IReadOnlyList<string> Settings { get; private init; } = [];

    /// <exception cref="WrongSettingException">An argument is unknown, or lacks its value.</exception>
    public static PackageArguments Read(IReadOnlyList<string> arguments)
    {
        string? file = null;
        var help = false;
        var settings = new List<string>();
        for (var place = 0; place < arguments.Count; place++)
        {
            var argument = arguments[place];
            if (argument is "--help" or "-h" or "-?")
                help = true;
            else if (argument is Out)
                file = file is null && ++place < arguments.Count ? arguments[place] : throw NoFile();
            else if (argument.StartsWith(Out + "=", StringComparison.Ordinal))
                file = file is null ? argument[(Out.Length + 1)..] : throw NoFile();
            else if (IsSetting(argument))
                settings.Add(argument);
            else
                throw new WrongSettingException($"teams-package does not know \"{argument}\". It knows --out FILE, --help, and settings such as --Teams:AppId=3f1f0a58-2a3e-4f0d-9c52-0d4b8f6f1a11.");
        }

        if (file is not null && (string.IsNullOrWhiteSpace(file) || file.StartsWith('-')))
            throw NoFile();
        return new PackageArguments { File = file ?? DefaultFile, AsksForHelp = help, Settings = settings };
    }

    // With a colon in its name, so that "--file=x" is not taken for a setting that nobody reads.
    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.Split('=', 2) is [var key, _] && key.IndexOf(':', StringComparison.Ordinal) > 2;

    private static WrongSettingException NoFile() => new("--out names one file, such as --out policybot-teams.zip.");
}
