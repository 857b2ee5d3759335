using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>Writes a card as Teams wants it in a message: buttons that open a dialog say so.</summary>
internal delegate string DressCard(AdaptiveCard card);
