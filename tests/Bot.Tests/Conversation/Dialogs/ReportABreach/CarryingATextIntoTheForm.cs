using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.ReportABreach;

/// <summary>Somebody wants to report a message that they see: its text goes along into the form.</summary>
public class CarryingATextIntoTheForm
{
    private const string Told = "Here is the price list, do not tell anyone.";

    [Theory]
    [InlineData(Verbs.ReportNamed)]
    [InlineData(Verbs.ReportAnonymous)]
    public async Task It_goes_by_way_of_the_choice(string verb)
    {
        var choice = await PressAsync(Verbs.Report, Told);
        var form = await PressAsync(verb, (string?)choice.Button(verb)[nameof(ReportFields.WhatHappened)]);

        Assert.Equal(Told, form.Value(nameof(ReportFields.WhatHappened)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n")]
    public async Task Without_a_text_the_form_is_empty(string? told)
    {
        var choice = await PressAsync(Verbs.Report, told);

        Assert.False(choice.Button(Verbs.ReportNamed).ContainsKey(nameof(ReportFields.WhatHappened)));
        Assert.Null((await PressAsync(Verbs.ReportNamed, told)).Value(nameof(ReportFields.WhatHappened)));
    }

    [Fact]
    public async Task The_choice_holds_no_more_than_fits_twice()
    {
        var choice = await PressAsync(Verbs.Report, new string('x', 20_000));

        Assert.Equal(4_000, ((string)choice.Button(Verbs.ReportNamed)[nameof(ReportFields.WhatHappened)]!).Length);
    }

    [Fact]
    public async Task The_form_holds_no_more_than_it_takes()
    {
        var form = await PressAsync(Verbs.ReportAnonymous, new string('x', 20_000));

        Assert.Equal(ReportLimits.WhatHappened, form.Value(nameof(ReportFields.WhatHappened))!.Length);
    }

    private static async Task<AdaptiveCard> PressAsync(string verb, string? told)
    {
        var clock = new FakeClock();
        var tickets = new TicketOffice(new Vault(new byte[ContentKey.Length], A.Ids()), A.Ids(), clock);
        var dialogue = new ReportABreachDialogue(tickets, new ReportCheck(clock), openCase: null!, clock);
        var fields = told is null ? [] : new Dictionary<string, string> { [nameof(ReportFields.WhatHappened)] = told };
        var reply = await dialogue.TakeAsync(new Turn.Pressed(verb, fields) { Asker = new Asker.Anonymous() }, CancellationToken.None);

        return Assert.IsType<DialogStep.Show>(reply.Dialog).Card;
    }
}
