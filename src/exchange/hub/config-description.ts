import { z } from 'zod';

const Code = z.string().min(1).max(80);
const Path = z.string().min(1).max(200);
const Host = z.string().regex(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$/);
const Port = z.int().min(1).max(65535);

const Ports = z.strictObject({ client: Port, websocket: Port, route: Port, monitor: Port });
export type HubPorts = z.infer<typeof Ports>;

/** Client and monitor answer only on the machine itself. 8443: where 443 is taken by the site that serves the app. */
export const USUAL_PORTS: HubPorts = { client: 4222, websocket: 8443, route: 6222, monitor: 8222 };

const Node = z.strictObject({ host: Host, ports: Ports.prefault(USUAL_PORTS) });
export type HubNode = z.infer<typeof Node>;

const CertificatePair = z.strictObject({ cert: Path, key: Path });

/** `keepUntil`: the date from which `close-round` removes the round. `interviews`: how many are expected; sizes the disk. */
export const HubRound = z.strictObject({
  id: Code,
  keepUntil: z.iso.date(),
  interviews: z.int().min(1).max(10_000_000),
});
export type HubRound = z.infer<typeof HubRound>;

/** `units`: where this person may interview; none given: anywhere in the province. */
const Volunteer = z.strictObject({ vol: Code, units: z.array(Code).max(200).prefault([]) });
const Supervisor = z.strictObject({ unit: Code });

const Server = z.strictObject({
  v: z.literal(1),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  /** Oldest server it must run on: settings that version does not know are left out. */
  server: z.enum(['2.9', '2.10', '2.12']).prefault('2.12'),
  nodes: z.union([z.array(Node).length(1), z.array(Node).length(3)]),
  storeDir: Path,
  diskMiB: z.int().min(64).prefault(10_240),
  /** Certificate of the WebSocket listener; null: a TLS proxy on the same machine stands in front. */
  tls: CertificatePair.nullable(),
  /** Addresses phones use where they differ from `wss://host:port`, as behind a proxy. */
  urls: z.array(z.string()).max(9).prefault([]),
  /** Certificates between the nodes, signed by an authority of your own; only for three nodes on three machines. */
  routeTls: CertificatePair.extend({ ca: Path }).nullable().prefault(null),
});

const unique = (codes: readonly string[]): boolean => new Set(codes).size === codes.length;

/** The small description an office writes; everything else follows from it. */
export const HubDescription = Server.extend({
  provinces: z
    .array(
      z.strictObject({
        code: Code,
        rounds: z.array(HubRound).max(20),
        volunteers: z.array(Volunteer).refine(all => unique(all.map(({ vol }) => vol))),
        supervisors: z.array(Supervisor).refine(all => unique(all.map(({ unit }) => unit))),
      }),
    )
    .min(1)
    .refine(all => unique(all.map(({ code }) => code))),
  nation: z.boolean().prefault(false),
}).refine(isReachable, { path: ['tls'], error: 'tls-missing' });
export type HubDescription = z.infer<typeof HubDescription>;
/** As an office writes it, usual values left out. */
export type WrittenDescription = z.input<typeof HubDescription>;

/** Beyond this machine nothing travels without TLS. */
function isReachable({
  nodes,
  routeTls,
}: {
  nodes: readonly { host: string }[];
  routeTls: unknown;
}): boolean {
  return nodes.length === 1 || routeTls !== null || nodes.every(({ host }) => isLoopback(host));
}

export const isLoopback = (host: string): boolean => host === 'localhost' || /^127\./.test(host);

/** Public half of a user's key: what the servers know. */
const Key = z.string().regex(/^U[A-Z2-7]{55}$/);
const keyed = { key: Key };

/** The description with the public keys of everybody: the file all later commands read and write. No user's secret in it. */
export const HubState = Server.extend({
  /** Between the nodes, beside their certificates. */
  routeSecret: z.string().min(20),
  admin: z.strictObject(keyed),
  nation: z.strictObject(keyed).nullable(),
  provinces: z.array(
    z.strictObject({
      code: Code,
      ...keyed,
      rounds: z.array(HubRound),
      volunteers: z.array(Volunteer.extend(keyed)),
      supervisors: z.array(Supervisor.extend(keyed)),
    }),
  ),
});
export type HubState = z.infer<typeof HubState>;
export type HubProvince = HubState['provinces'][number];

export const serverName = ({ name }: Pick<HubState, 'name'>, node: number): string => `${name}-${node + 1}`;
