using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>What the bureau is to do with a proposal of a list: the column or the bracket in which it stands says so, then the
/// row's 承办方式, then the section, then the clerk for the whole list.</summary>
internal sealed class ListRole(ListUnits units, ListFacts facts, ListChoices choices)
{
    /// <summary>The role; null where nothing says it.</summary>
    /// <param name="others">The other units of the proposal.</param>
    internal HandlingRole? Of(ListLine[] rows, List<string> problems, out IReadOnlyList<OtherUnit> others)
    {
        NamedUnit[] named = [.. rows.SelectMany(ListUnits.Of).DistinctBy(unit => (unit.Name, unit.Role))];
        HandlingRole[] places = [.. named.Where(unit => units.IsOurs(unit.Name)).Select(unit => unit.Role)
            .OfType<HandlingRole>().Distinct()];
        ListLine[] own = [.. rows.Where(row => ListUnits.Of(row).Any(unit => units.IsOurs(unit.Name)))];
        string[] ways = [.. (own.Length > 0 ? own : rows).Select(row => row[ListField.Role]).Where(text => text.Length > 0)
            .Distinct()];
        HandlingRole[] said = [.. ways.Select(ListUnits.Way).OfType<HandlingRole>().Distinct()];
        NamedUnit[] beside = [.. named.Where(unit => !units.IsOurs(unit.Name))];
        HandlingRole? role = Placed(places, said, beside, problems)
            ?? (said is [var way] ? way : (HandlingRole?)null) ?? rows[0].Section ?? facts.Role;
        problems.Demand(role is not null || said.Length > 0 || ways.Length == 0,
            $"“{ListLabels.Name(ListField.Role)}”写的是“{ProposalCheck.Short(string.Join('、', ways))}”，看不出本单位是独办、主办、会办还是分办：请写明。");
        problems.Demand(role is not null || named.Length == 0 || ways.Length > 0,
            $"承办单位写的是“{ProposalCheck.Short(string.Join('、', named.Select(unit => unit.Name)))}”，看不出本单位是独办、主办、会办还是分办："
            + "请在单位后写明（主办）（会办），或加“承办方式”一列。");
        // 承办方式 beside several units without their parts may say what the proposal is, or what the bureau is.
        bool isOpen = places.Length == 0 && named.Length > beside.Length && beside.Any(unit => unit.Role is null);
        problems.Demand(!isOpen || role is null or HandlingRole.Separate || said.Length == 0,
            $"承办单位写的是“{ProposalCheck.Short(string.Join('、', named.Select(unit => unit.Name)))}”，没有写明谁主办、谁会办："
            + "请在单位后写明（主办）（会办）。");
        if (role == HandlingRole.Lead && choices.IsSoleWhenAlone && beside.Length == 0)
        {
            role = HandlingRole.Sole;
        }

        // Said here, or the check of the form would say it of columns that the list does not have.
        NamedUnit[] leads = [.. beside.Where(unit => role is HandlingRole.Lead && unit.Role is HandlingRole.Lead)];
        problems.Demand(leads.Length == 0,
            $"主办单位除本单位外还写有“{ProposalCheck.Short(string.Join('、', leads.Select(unit => unit.Name)))}”：主办单位只有一个，请核对。");
        others = Beside(role, [.. beside.Except(leads)], problems);
        return role;
    }

    // 主办单位 with 独办 beside it is 独办; 承办方式 may also say how all units of the proposal work together.
    private static HandlingRole? Placed(HandlingRole[] places, HandlingRole[] said, NamedUnit[] beside, List<string> problems)
    {
        if (places.Length == 0)
        {
            return null;
        }

        problems.Demand(places.Length == 1, $"本单位同时写在{string.Join("、", places.Select(Words.Name))}里：只能是其中一种，请核对。");
        HandlingRole place = places[0];
        if (said is not [var way] || way == place)
        {
            return place;
        }

        bool isSole = place is HandlingRole.Lead && way is HandlingRole.Sole && beside.Length == 0;
        bool isTogether = place is HandlingRole.Lead && way is HandlingRole.CoHandler
            && beside.Any(unit => unit.Role is HandlingRole.CoHandler);
        bool isAssisting = place is HandlingRole.CoHandler && way is HandlingRole.Lead
            && beside.Any(unit => unit.Role is HandlingRole.Lead);
        problems.Demand(isSole || isTogether || isAssisting,
            $"本单位写在{Words.Name(place)}一栏，“{ListLabels.Name(ListField.Role)}”写的是{Words.Name(way)}：两处不符，请核对。");
        return isSole ? way : place;
    }

    // Beside a lead that stands without its part, the others' parts follow from the bureau's.
    private static OtherUnit[] Beside(HandlingRole? role, NamedUnit[] beside, List<string> problems)
    {
        NamedUnit[] open = [.. beside.Where(unit => unit.Role is null)];
        HandlingRole? rest = role switch
        {
            HandlingRole.Lead => HandlingRole.CoHandler,
            HandlingRole.Separate => HandlingRole.Separate,
            HandlingRole.CoHandler when beside.All(unit => unit.Role != HandlingRole.Lead)
                && open.Length == 1 => HandlingRole.Lead,
            _ => null,
        };
        problems.Demand(open.Length == 0 || rest is not null || role is null,
            $"没有写明“{ProposalCheck.Short(string.Join('、', open.Select(unit => unit.Name)))}”是主办还是会办：请在单位后写明。");
        return [.. beside.Select(unit => new OtherUnit(
            unit.Name, unit.Role is HandlingRole.Sole ? HandlingRole.Lead : unit.Role ?? rest ?? HandlingRole.CoHandler, unit.Email))];
    }
}
