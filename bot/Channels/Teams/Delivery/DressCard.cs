using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>Writes a card as Teams wants it, for a message that others may read along: buttons that open a dialog among them.</summary>
internal delegate string DressCard(AdaptiveCard card);
