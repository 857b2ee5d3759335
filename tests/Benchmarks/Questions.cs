namespace PolicyBot.Benchmarks;

internal static class Questions
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Can I send a customer list to a supplier?",
        "How long may I keep an export of customer data?",
        "Who approves access to the restricted workspace?",
        "What do I do if I lost my laptop?",
        "May I paste our code into an AI tool?",
        "How do I encrypt a file for a partner?",
        "What happens to my accounts when I leave?",
        "How soon does Legal answer a report?",
        "May I print the price list at home?",
        "What is the dress code on Fridays?",
    ];

    public static IReadOnlyDictionary<string, string> Form { get; } = new Dictionary<string, string>
    {
        ["WhatHappened"] = "Somebody sent the price list for next year to a private mailbox.",
        ["Information"] = "PricesAndContracts",
        ["Classification"] = "Restricted",
        ["HowItGotOut"] = "EmailOutside",
        ["StillGoingOn"] = "NotSure",
    };
}
