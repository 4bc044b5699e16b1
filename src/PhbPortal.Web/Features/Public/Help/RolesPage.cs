using PhbPortal.Domain.People;
using PhbPortal.Web.Access;
using PhbPortal.Web.Features.Shared;

namespace PhbPortal.Web.Features.Public.Help;

/// <summary>One role, whose records it reaches, and what it can do with them.</summary>
public sealed record RoleLine(Role Role, string Whose, IReadOnlyList<string> Can)
{
    public string Name => char.ToUpperInvariant(RoleText.Of(Role)[0]) + RoleText.Of(Role)[1..];
}

/// <summary>Generated from the pages' own metadata, so that it stays true.</summary>
public sealed record RolesPage(IReadOnlyList<RoleLine> Roles)
{
    private static readonly (Role Role, string Whose)[] InOrder =
    [
        (Role.Patient, "Their own"),
        (Role.Representative, "Those of the person they act for, from the first to the last day agreed"),
        (Role.Supporter, "Those of the person who lets them read along, until the person ends it. Changes nothing"),
        (Role.Broker, "Plans of the people whom they help, while they help them. No bills and payments"),
        (Role.ThirdPartyHolder, "Parts of budgets that their organisation holds at one site"),
        (Role.CareCoordinator, "Those of people of their own site"),
        (Role.Approver, "Those of people of their own site"),
        (Role.Finance, "Those of people of their own site"),
        (Role.Clinician, "Those of people of their own site, without bills and payments"),
        (Role.Commissioner, "Figures of their organisation’s sites. Nobody’s plan or money"),
        (Role.ProgrammeTeam, "Figures of all sites. Nobody’s plan or money"),
        (Role.Evaluator, "Figures of all sites. Nobody’s plan or money"),
        (Role.Moderator, "None. There is no place yet where people talk to each other"),
        (Role.Auditor, "The audit of all sites. Changes nothing"),
        (Role.Administrator, "Sites and organisations. Nobody’s plan or money"),
    ];

    public static RolesPage From(EndpointDataSource pages) =>
        new([.. InOrder.Select(line => new RoleLine(line.Role, line.Whose, RoleWork.Of(line.Role, pages.Endpoints)))]);
}
