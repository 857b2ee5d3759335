namespace PolicyBot.Cases.Conflicts;

/// <summary>A file that cannot be used stops the start: without it managers of people who are named would be told.</summary>
internal sealed class ReadOrgAtStart(OrgChart chart) : IHostedService
{
    /// <exception cref="Primitives.WrongSettingException">The file cannot be used.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = chart.Current;

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
