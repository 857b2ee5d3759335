using PolicyBot.Cases.Casework;

namespace PolicyBot.Tests.TestKit;

/// <summary>A policy's containment checklist, as a test sets it.</summary>
internal sealed class ChecklistAtHand : IContainmentSteps
{
    /// <summary><see langword="null"/>: no policy has one.</summary>
    public ContainmentSteps? Steps { get; set; } = new(
        "breach-response", "2.5", "First-hour containment checklist", ["Record what is known.", "Check for conflicts of interest.", "Stop the flow."]);

    public Task<ContainmentSteps?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(Steps);
}
