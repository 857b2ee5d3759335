using System.Net;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>One way to knock.</summary>
/// <param name="Expected">200, 401 or 403; 400 for what may be said and cannot be understood.</param>
internal sealed record Attempt(string Name, HttpStatusCode Expected, Func<DoorUnderTest, Ring, Task<HttpStatusCode>> KnockAsync)
{
    public override string ToString() => Name;
}
