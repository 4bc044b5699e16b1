using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PhbPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class StructuredRulings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FactList",
                table: "Safeguards",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FactList",
                table: "RuleRequests",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Instead",
                table: "RuleRequests",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StoppedAnswer",
                table: "RuleRequests",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FactList",
                table: "Reconsiderations",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Instead",
                table: "Reconsiderations",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwedAnswer",
                table: "Reconsiderations",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "DecisionRulings",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FactList",
                table: "DecisionRulings",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Instead",
                table: "DecisionRulings",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FactList",
                table: "Safeguards");

            migrationBuilder.DropColumn(
                name: "FactList",
                table: "RuleRequests");

            migrationBuilder.DropColumn(
                name: "Instead",
                table: "RuleRequests");

            migrationBuilder.DropColumn(
                name: "StoppedAnswer",
                table: "RuleRequests");

            migrationBuilder.DropColumn(
                name: "FactList",
                table: "Reconsiderations");

            migrationBuilder.DropColumn(
                name: "Instead",
                table: "Reconsiderations");

            migrationBuilder.DropColumn(
                name: "OwedAnswer",
                table: "Reconsiderations");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "DecisionRulings");

            migrationBuilder.DropColumn(
                name: "FactList",
                table: "DecisionRulings");

            migrationBuilder.DropColumn(
                name: "Instead",
                table: "DecisionRulings");
        }
    }
}
