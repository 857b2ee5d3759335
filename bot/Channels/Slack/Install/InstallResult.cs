namespace PolicyBot.Channels.Slack.Install;

/// <summary>What became of an installation.</summary>
internal abstract record InstallResult
{
    private InstallResult() { }

    public sealed record Installed : InstallResult;

    /// <summary>Not one of the company's workspaces; the tokens were given back.</summary>
    public sealed record NotAllowed : InstallResult;

    /// <param name="Code">Slack's.</param>
    public sealed record Refused(string Code) : InstallResult;

    /// <summary>Slack installed it, but the database did not take the tokens. Installed again it gives others.</summary>
    public sealed record NotKept : InstallResult;

    /// <summary>Slack did not answer.</summary>
    public sealed record TryAgain : InstallResult;
}
