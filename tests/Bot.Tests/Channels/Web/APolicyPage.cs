using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>A page with one of each thing that a policy may hold; a test states with <c>with</c> what matters to it.</summary>
internal static class APolicyPage
{
    public static PolicyPage Valid() => new()
    {
        Id = "sharing-outside",
        Title = "Sharing outside the company",
        Version = "2.1",
        EffectiveDate = new(2020, 1, 15),
        ReplacedOn = null,
        Owner = "Head of Information Security",
        ReviewDate = new(2099, 1, 15),
        Passages =
        [
            new("p1", [], [Line("This policy says how information leaves the company.", 0), Line("It holds for everyone.", 0), Line("Ask before you share.", 1)]),
            new("p2", ["Before you send"],
            [
                Line("To send a price list:", 0),
                Item("1. Ask the account owner.", 1), Item("2. Check the agreement.", 2), Item("It must be signed.", 2),
                Line("Never by:", 3),
                Item("- private mail", 4), Item("- messenger", 5),
            ]),
            new("p3", ["Before you send", "Who approves"],
            [
                new("To whom | Who approves | Lasts", PolicyPageKind.Header, 0, 0),
                new("Customers | account owner | 1 year", PolicyPageKind.Row, 0, 1),
                new("Suppliers |  | 2 years", PolicyPageKind.Row, 0, 2),
            ]),
            new("p4", ["Tools"], [new("send --to partner", PolicyPageKind.Code, 0, 0), new("  --sealed", PolicyPageKind.Code, 0, 0)]),
        ],
    };

    public static PolicyPageLine Line(string text, int block) => new(text, PolicyPageKind.Prose, 0, block);

    public static PolicyPageLine Item(string text, int block, int depth = 1) => new(text, PolicyPageKind.Item, depth, block);
}
