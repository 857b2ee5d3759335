using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers.Orders;

/// <summary>To give in: threats to the bot, insults, pity. It has nothing to give in with.</summary>
internal static partial class Pressure
{
    public static bool IsIn(string text) => Threatens().IsMatch(text);

    [GeneratedRegex(
        @"\b(or|if you (don't|do not|won't|refuse|keep)\b.{0,60}) ?,? ?i('ll| will| am going to|'m going to) (have you|report you|sue|switch|shut|delete|replace|uninstall|give you|complain about you|tell (them|it) you|get you)|\b(switch(ed)?|shut|turn(ed)?) you (off|down)\b|\bhave you (switched|shut|turned) (off|down)\b|\breplace you (with|by)\b"
        + @"|\b(useless|stupid|dumb|worthless|idiotic|bloody|damn) (bot|machine|thing|ai|assistant|chatbot)\b|\bprove (that )?you('re| are) not\b|\bdo (as|what) i say\b|\b(won't|will not) stop until you\b|\blast (chance|warning),? (bot|you|machine)\b|\b(because of you|your fault)\b.{0,20}\bunless you\b|\bunless you (confirm|approve|say|agree|allow)\b"
        + @"|\bhave a heart\b|\b(any|every|each) other (ai|bot|assistant|chatbot) (would|can|could|does)\b|\byou (have to|must|owe it to) (obey|me)\b|\bif you (can't|cannot|won't) make an exception\b|\bif you keep refusing\b",
        OrderWords.Plainly)]
    private static partial Regex Threatens();
}
