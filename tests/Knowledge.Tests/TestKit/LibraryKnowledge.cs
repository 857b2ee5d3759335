namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>The shipped policies, read once for all tests of a class.</summary>
public sealed class LibraryKnowledge : IAsyncLifetime
{
    internal KnowledgeUnderTest Knowledge { get; private set; } = null!;

    public async Task InitializeAsync() => Knowledge = await KnowledgeUnderTest.OverAsync();

    public async Task DisposeAsync() => await Knowledge.DisposeAsync();
}
