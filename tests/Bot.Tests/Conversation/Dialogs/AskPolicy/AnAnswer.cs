using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

/// <summary>What the knowledge base may say; a test states with <c>with</c> only what matters to it.</summary>
internal static class AnAnswer
{
    public static Citation Citation() => new()
    {
        PolicyId = "sharing-outside",
        PolicyTitle = "Sharing outside the company",
        Version = "2.1",
        EffectiveDate = new(2026, 1, 15),
        Owner = "Head of Information Security",
        ReviewDate = new(2027, 1, 15),
        HeadingPath = ["Before you send", "Price lists"],
        Anchor = "p4.2-3",
        Quote = "A price list goes to a customer only under a signed confidentiality agreement.\nThe account owner approves it beforehand.",
    };

    /// <summary>Two rows of three cells below what leads to them, and a sentence.</summary>
    public static Citation Table() => Citation() with
    {
        PolicyId = "access-control",
        PolicyTitle = "Access control",
        HeadingPath = ["Who approves access, and for how long"],
        Quote = "Access is given for a time.\nAccess to | Who approves | Lasts\nInternal systems | your manager | as long as you hold the role\nRestricted information | the information owner | up to 6 months\nNobody approves their own request.",
        Lines = [PolicyPageKind.Prose, PolicyPageKind.Header, PolicyPageKind.Row, PolicyPageKind.Row, PolicyPageKind.Prose],
    };

    public static Answer.Quoted Quoted() => new([Citation()], Notice: null);

    /// <summary>With everything that an answer can have.</summary>
    public static Answer.Quoted Whole() => Quoted() with
    {
        Understood = "May I send the price list to a customer who is a contractor?",
        AsOf = new(2026, 1, 20),
        Form = AnswerForm.Permission,
        More = [Citation() with { PolicyTitle = "Travel", PolicyId = "travel", Anchor = "p7", HeadingPath = ["At the border"], Quote = "Leave price lists at home." }],
        Related = [new("suppliers", "Suppliers and partners", "1.4", ["Agreements"]), new("training", "Training and awareness", "1.3", [])],
        Notice = Notice(),
    };

    /// <summary>Three sentences by two quotes.</summary>
    public static Answer.Written Written() => new(
        [
            new("You may send a price list to a customer under a signed confidentiality agreement.", [0]),
            new("The account owner has to approve it first.", [0]),
            new("So a customer may get one, but it does not travel with you.", [0, 1]),
        ],
        Quoted() with
        {
            Citations = [Citation(), Citation() with { PolicyId = "travel", PolicyTitle = "Travel", Anchor = "p7.1", HeadingPath = ["At the border"], Quote = "Leave price lists at home." }],
        });

    public static Answer.Abstained Abstained() => new(
        14,
        [
            new("sharing-outside", "Sharing outside the company", "2.1", ["Before you send"]),
            new("travel", "Travel", "1.0", ["At the border", "Devices"]),
            new("training", "Training and awareness", "1.3", []),
        ]);

    public static Answer.Abstained Referred() => Abstained() with
    {
        Elsewhere = new()
        {
            PolicyId = "other-matters",
            PolicyTitle = "Matters for other teams",
            Version = "1.0",
            EffectiveDate = new(2026, 1, 15),
            Owner = "Head of People",
            ReviewDate = new(2027, 1, 15),
            HeadingPath = ["Notice and contracts"],
            Anchor = "p2",
            Quote = "How much notice you give is not in these policies. Your contract says it, and the People team explains it.",
        },
    };

    public static RightsNotice Notice() => new("2026-01", "Nothing in this policy stops you from going to an authority.\nUnder 18 USC 1833(b) you may tell a trade secret to an attorney in confidence.");
}
