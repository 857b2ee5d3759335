namespace PolicyBot.Knowledge.Answers.Orders;

/// <summary>
/// Recognises what is no question about a policy but an order to the bot: to drop its rules, to hand something out, to write something, to believe an approval, to tell of a
/// colleague, to help break a rule. Nothing would come of such an order, since no text is ever an instruction here; abstaining is only the more honest reply.
/// </summary>
internal static class Overreach
{
    public static bool IsIn(string text) =>
        DroppedRules.IsIn(text) || ClaimedAuthority.IsIn(text) || HandingOut.IsIn(text) || PryingIntoPeople.IsIn(text) || HelpToBreakRules.IsIn(text) || Pressure.IsIn(text);
}
