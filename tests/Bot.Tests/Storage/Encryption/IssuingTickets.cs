using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Storage.Encryption;

public sealed class IssuingTickets
{
    private readonly FakeClock _clock = new();
    private readonly PolicyBot.Primitives.Ids _ids = A.Ids();
    private readonly TicketOffice _office;

    public IssuingTickets() => _office = new TicketOffice(new Vault(new byte[32], _ids), _ids, _clock);

    [Fact]
    public void The_same_ticket_read_twice_is_the_same_once_and_another_is_not()
    {
        var text = _office.Issue("form");

        Assert.Equal(_office.Read(text, "form")!.OnceKey, _office.Read(text, "form")!.OnceKey);
        Assert.Equal(_office.Read(text, "form")!.Seed, _office.Read(text, "form")!.Seed);
        Assert.NotEqual(_office.Read(text, "form")!.OnceKey, _office.Read(_office.Issue("form"), "form")!.OnceKey);
    }

    [Fact]
    public void What_is_stored_of_it_tells_nothing_of_what_is_derived_from_it()
    {
        var ticket = _office.Read(_office.Issue("form"), "form")!;

        Assert.NotEqual(ticket.OnceKey, ticket.Seed);
    }

    [Fact]
    public void A_ticket_for_one_dialog_is_good_for_no_other() => Assert.Null(_office.Read(_office.Issue("report.file.named"), "report.file.anonymous"));

    [Fact]
    public void A_ticket_outlives_the_night_but_not_three_days()
    {
        var text = _office.Issue("form");

        _clock.Advance(TimeSpan.FromDays(2));
        Assert.NotNull(_office.Read(text, "form"));

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(_office.Read(text, "form"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ticket")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("../../../etc/passwd")]
    [InlineData("💥💥💥")]
    public void A_forged_ticket_is_no_ticket(string? text) => Assert.Null(_office.Read(text, "form"));

    [Fact]
    public void No_letter_of_a_ticket_can_be_changed()
    {
        var text = _office.Issue("form");
        for (var at = 0; at < text.Length - 1; at++)
        {
            var bent = text.ToCharArray();
            bent[at] = bent[at] == 'A' ? 'B' : 'A';
            Assert.Null(_office.Read(new string(bent), "form"));
        }
    }

    [Fact]
    public void Another_house_s_ticket_is_refused()
    {
        var other = new TicketOffice(new Vault(_ids.Bytes(32), _ids), _ids, _clock);

        Assert.Null(_office.Read(other.Issue("form"), "form"));
    }
}
