namespace PolicyBot.Models.Calls;

/// <summary>Whoever asked has waited for as long as anybody does, and then gave up. To them it is their own cancellation; to the deployment's circuit it is a call that came to nothing.</summary>
internal sealed class GivenUpException(CancellationToken cancellationToken) : OperationCanceledException(cancellationToken);
