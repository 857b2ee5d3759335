using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Reading;

/// <summary>Opens a policy for somebody who follows a citation to its place.</summary>
public interface IOpenPolicies
{
    /// <returns><see langword="null"/> when there is no such version of such a policy, and just so when this reader may not read it.</returns>
    Task<OpenedPolicy?> OpenAsync(string policyId, string version, Asker reader, CancellationToken cancellationToken);
}
