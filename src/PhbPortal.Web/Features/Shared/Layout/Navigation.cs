using System.Diagnostics;
using PhbPortal.Domain.People;

namespace PhbPortal.Web.Features.Shared.Layout;

public sealed record NavigationLink(string Href, string Text);

/// <summary>The main menu for each role. The first link is the role's first page.</summary>
public static class Navigation
{
    private static readonly NavigationLink Work = new("~/work", "My work");
    private static readonly NavigationLink People = new("~/people", "People");
    private static readonly NavigationLink Safeguards = new("~/safeguards", "Care continues");
    private static readonly NavigationLink Dashboard = new("~/dashboard", "Dashboard");
    private static readonly NavigationLink Programme = new("~/programme", "Pilot");
    private static readonly NavigationLink Sites = new("~/sites", "Sites");
    private static readonly NavigationLink Rules = new("~/rules", "Rules");
    private static readonly NavigationLink Audit = new("~/audit", "Audit");
    private static readonly NavigationLink Emergencies = new("~/emergency/readings", "Emergency reading");
    private static readonly NavigationLink Exceptions = new("~/exceptions", "Exceptions");
    private static readonly NavigationLink Accounts = new("~/accounts", "Accounts");
    private static readonly NavigationLink WhatItIs = new("~/what-is-a-personal-health-budget", "What it is");
    private static readonly NavigationLink Settings = new("~/settings", "Settings");
    private static readonly NavigationLink Help = new("~/help", "Help");

    private static readonly NavigationLink[] Public = [new("~/", "Home"), WhatItIs, Sites, Rules];

    private static readonly NavigationLink[] OwnPages =
    [
        new("~/my-plan", "My page"),
        new("~/my-plan/plan", "My plan"),
        new("~/my-plan/money", "My money"),
        new("~/help/rights", "My rights"),
        Help,
    ];

    /// <param name="keepsToSites">An administrator of one organisation, who cannot add others.</param>
    public static IReadOnlyList<NavigationLink> For(Role? role, bool keepsToSites = false) =>
        role switch
        {
            Role.Administrator when keepsToSites => [Accounts, Settings, Sites, Help],
            Role.CareCoordinator => [Work, People, Safeguards, Rules, Help],
            Role.Approver => [new("~/work", "Decisions"), People, Safeguards, Emergencies, Exceptions, Settings, Help],
            Role.Finance => [Work, People, Safeguards, Help],
            Role.Clinician => [People, Rules, Help],
            Role.Broker => [new("~/helping", "People I help"), WhatItIs, Rules, Help],
            Role.Supporter =>
            [
                new("~/my-plan", "Start"),
                new("~/my-plan/plan", "The plan"),
                new("~/my-plan/money", "The money"),
                WhatItIs,
                Help,
            ],
            Role.ThirdPartyHolder => [new("~/holding", "Money we hold"), WhatItIs, Rules, Help],
            Role.Moderator => [new("~/moderation", "Moderating"), WhatItIs, Rules, Help],
            Role.ProgrammeTeam => [Dashboard, Programme, Exceptions, Settings, Sites, Rules, Help],
            Role.Commissioner => [Dashboard, Programme, Exceptions, Sites, Rules, Help],
            Role.Evaluator => [Dashboard, Sites, Rules, Help],
            Role.Patient or Role.Representative => OwnPages,
            Role.Auditor => [Audit, Emergencies, Exceptions, Rules, Sites, Help],
            Role.Administrator => [Accounts, new("~/organisations", "Organisations"), Settings, Sites, Help],
            null or Role.System => Public,
            _ => throw new UnreachableException($"Nothing is said of {role}."),
        };

    /// <summary>The link whose address matches the path most closely, if any does.</summary>
    public static NavigationLink? CurrentAmong(IEnumerable<NavigationLink> links, PathString path) =>
        links.Where(link => Covers(link.Href[1..], path)).MaxBy(link => link.Href.Length);

    private static bool Covers(string address, PathString path) =>
        address == "/" ? path == "/" : path.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase);
}
