namespace PolicyBot.Hosting.Health;

/// <param name="Status"><c>ok</c>, <c>degraded</c> or <c>failing</c>.</param>
/// <param name="Says">A sentence or two for the operator; no person, no content, no count that would tell when somebody reported.</param>
internal sealed record CheckAnswer(string Status, string Says);
