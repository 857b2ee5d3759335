using System.Net;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>Exactly the good ones get in, and nothing that others say is heard. One door serves the whole battery, so that a bad token cannot profit from a good one before it either.</summary>
public sealed class KnockingAtTheDoor(KnockingAtTheDoor.OneDoor one) : IClassFixture<KnockingAtTheDoor.OneDoor>
{
    public static TheoryData<string> Cases => [.. Battery.All.Select(attempt => attempt.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Exactly_the_good_ones_get_in(string name)
    {
        var attempt = Battery.All.Single(attempt => attempt.Name == name);

        var heardBefore = one.Door.Conversation.Turns.Count;

        var answer = await attempt.KnockAsync(one.Door, one.Ring);

        Assert.Equal(attempt.Expected, answer);
        await one.Door.GreetAsync();
        Assert.Equal(attempt.Expected == HttpStatusCode.OK ? 2 : 1, one.Door.Conversation.Turns.Count - heardBefore);
    }

    public sealed class OneDoor : IAsyncLifetime
    {
        internal DoorUnderTest Door { get; private set; } = null!;

        internal Ring Ring { get; } = new();

        public async Task InitializeAsync()
        {
            Door = await DoorUnderTest.StartAsync();
            Ring.PublishAt(Door.Authority);
            await Door.GreetAsync();
        }

        public async Task DisposeAsync() => await Door.DisposeAsync();
    }
}
