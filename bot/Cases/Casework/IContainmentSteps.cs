namespace PolicyBot.Cases.Casework;

/// <summary>Where the company's containment checklist is read from.</summary>
public interface IContainmentSteps
{
    /// <returns>As the policy in force today has them; <see langword="null"/> when there is no such policy, or no such list in it.</returns>
    Task<ContainmentSteps?> FindAsync(CancellationToken cancellationToken);
}
