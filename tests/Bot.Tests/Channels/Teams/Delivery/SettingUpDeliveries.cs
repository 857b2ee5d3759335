using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Channels.Teams.Delivery;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

public sealed class SettingUpDeliveries
{
    [Fact]
    public void How_Teams_wants_cards_must_be_said_and_nothing_stands_in_for_it()
    {
        using var services = new ServiceCollection().AddTeamsDelivery().BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(services.GetRequiredService<DressCard>);
    }
}
