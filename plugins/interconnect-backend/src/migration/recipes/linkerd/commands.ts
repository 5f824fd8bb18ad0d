import { word } from '../../shell';
import { NAMESPACE } from './mesh';

/** One direction: the source's controller mirrors services of the target, which gives it an account. */
export type Direction = {
  /** Names of kubectl contexts. */
  source: string;
  target: string;
  /** The name of the Link, by which the source knows the target. */
  link: string;
  /** The name by which the target's account for the source goes. */
  consumer: string;
};

/**
 * Makes the Link and its credentials in the source. Each source gets an account of its own, so that
 * it can be turned away alone (linkerd.io, 2-edge, tasks/installing-multicluster, Installing
 * additional access credentials). The token goes through the pipe from one API server to the other,
 * and a server-side apply keeps it out of the last-applied annotation.
 */
export function linkCommands(direction: Direction): string[] {
  const { target, link } = direction;
  const account = word(accountOf(direction));
  const atTarget = `linkerd --context ${word(target)} multicluster`;
  return [
    `${atTarget} allow --service-account-name ${account} \\`,
    `  | ${kubectl(target)} apply -f -`,
    `${atTarget} link-gen --cluster-name ${word(
      link,
    )} --service-account-name ${account} \\`,
    `  | ${kubectl(direction.source)} apply --server-side -f -`,
  ];
}

/** Deploys the controller of one Link beside those that are there; nothing else of the extension is touched. */
export function controllerCommands({ source, link }: Direction): string[] {
  const value = word(`controllers[0].link.ref.name=${link}`);
  return [
    `linkerd --context ${word(source)} multicluster install --set ${value} \\`,
    `  | ${kubectl(source)} apply -l ${word(controllerLabel(link))} -f -`,
  ];
}

/** Removes the Link, its credentials, and what was mirrored (linkerd.io, 2-edge, tasks/uninstall-multicluster). */
export function unlinkCommands({ source, link }: Direction): string[] {
  const inNamespace = `${kubectl(source)} -n ${NAMESPACE}`;
  const secret = word(`cluster-credentials-${link}`);
  return [
    `${inNamespace} delete links.multicluster.linkerd.io ${word(
      link,
    )} --ignore-not-found`,
    `${inNamespace} delete secret ${secret} --ignore-not-found`,
    `${kubectl(source)} -n linkerd delete secret ${secret} --ignore-not-found`,
    `${kubectl(
      source,
    )} delete service -A -l mirror.linkerd.io/mirrored-service=true,${word(
      controllerLabel(link),
    )}`,
  ];
}

/** Removes the controller of one Link, first of all, so that it mirrors nothing anew. */
export function removeControllerCommands({
  source,
  link,
}: Direction): string[] {
  const label = word(controllerLabel(link));
  const inNamespace = `${kubectl(source)} -n ${NAMESPACE}`;
  return [
    `${inNamespace} delete deployment,service,serviceaccount,role,rolebinding -l ${label}`,
    `${kubectl(source)} delete clusterrolebinding -l ${label}`,
    `${inNamespace} delete lease ${word(
      `service-mirror-write-${link}`,
    )} --ignore-not-found`,
  ];
}

/** Before 2.18 one command knew all that belongs to a Link. */
export function legacyUnlinkCommands({ source, link }: Direction): string[] {
  return [
    `linkerd --context ${word(
      source,
    )} multicluster unlink --cluster-name=${word(link)} \\`,
    `  | ${kubectl(source)} delete -f -`,
  ];
}

/** And one command made it. */
export function legacyLinkCommands({
  source,
  target,
  link,
}: Direction): string[] {
  return [
    `linkerd --context ${word(target)} multicluster link --cluster-name ${word(
      link,
    )} \\`,
    `  | ${kubectl(source)} apply --server-side -f -`,
  ];
}

/** Takes back the account that a source was given; without it the source's token is worth nothing. */
export function revokeCommands(direction: Direction): string[] {
  const account = word(accountOf(direction));
  const atTarget = kubectl(direction.target);
  return [
    `${atTarget} -n ${NAMESPACE} delete serviceaccount ${account} --ignore-not-found`,
    `${atTarget} delete clusterrole,clusterrolebinding ${account} --ignore-not-found`,
  ];
}

function accountOf({ consumer }: Direction): string {
  return `linkerd-service-mirror-remote-access-${consumer}`;
}

function controllerLabel(link: string): string {
  return `mirror.linkerd.io/cluster-name=${link}`;
}

function kubectl(context: string): string {
  return `kubectl --context ${word(context)}`;
}
