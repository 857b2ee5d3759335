using System.Net;
using PolicyBot.Channels.Teams.Security;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Security;

/// <summary>Exactly the good ones get in. One door serves the whole battery, so that a bad token cannot profit from a good one before it either.</summary>
public sealed class KnockingAtTheDoor(KnockingAtTheDoor.OneDoor one) : IClassFixture<KnockingAtTheDoor.OneDoor>
{
    public static TheoryData<string> Cases => [.. Battery.All.Select(attempt => attempt.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Exactly_the_good_ones_get_in(string name)
    {
        var attempt = Battery.All.Single(attempt => attempt.Name == name);

        var answer = await attempt.KnockAsync(one.Door, one.Ring);

        Assert.Equal(attempt.Expected, answer);
        Assert.Equal(HttpStatusCode.OK, await one.Door.KnockAsync(one.Door.Token()));
        var caller = Assert.IsType<Caller.Channel>(one.Door.LastCaller);
        Assert.Equal(AnActivity.ServiceUrl, caller.ServiceUrl);
    }

    public sealed class OneDoor : IAsyncLifetime
    {
        internal DoorUnderTest Door { get; private set; } = null!;

        internal Ring Ring { get; } = new();

        public async Task InitializeAsync()
        {
            Door = await DoorUnderTest.StartAsync();
            Ring.PublishAt(Door.Authority);
            Assert.Equal(HttpStatusCode.OK, await Door.KnockAsync(Door.Token()));
        }

        public async Task DisposeAsync() => await Door.DisposeAsync();
    }
}
