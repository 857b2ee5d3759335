namespace PolicyBot.Knowledge.Answers;

/// <summary>Opens a policy as its readers may see it, so that a citation can be followed to the very lines.</summary>
public interface IReadPolicies
{
    /// <param name="policyId">As in <see cref="Citation.PolicyId"/>.</param>
    /// <param name="version">As in <see cref="Citation.Version"/>.</param>
    /// <param name="audiences">Whose policies the reader may read; <c>everyone</c> is always among them.</param>
    /// <returns><see langword="null"/> when there is no such version, and just so when the reader may not read it.</returns>
    Task<PolicyPage?> ReadAsync(string policyId, string version, IReadOnlyList<string> audiences, CancellationToken cancellationToken);

    /// <param name="on">The day whose version is wanted.</param>
    /// <param name="audiences">As above.</param>
    /// <returns>The version in force on that day, of several the latest; <see langword="null"/> when there is none, and just so when the reader may not read it.</returns>
    Task<PolicyPage?> ReadInForceAsync(string policyId, DateOnly on, IReadOnlyList<string> audiences, CancellationToken cancellationToken);
}
